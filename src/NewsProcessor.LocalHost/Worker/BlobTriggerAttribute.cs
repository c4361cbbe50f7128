namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for a new or changed blob.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    /// <summary>Container and name pattern, such as "uploads/{name}"; <c>%setting%</c> is taken from the settings.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The setting that names the storage account.</summary>
    public string? Connection { get; set; }

    /// <summary>How Azure learns of blobs. The local host polls either way.</summary>
    public BlobTriggerSource Source { get; set; }
}

/// <summary>How the platform learns of blobs.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan = 0,
    EventGrid = 1,
}
