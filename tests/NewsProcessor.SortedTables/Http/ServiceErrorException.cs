namespace NewsProcessor.SortedTables.Http;

/// <summary>A request that the service refuses, with Azure's status and code.</summary>
sealed class ServiceErrorException(int status, string code, string message) : Exception(message)
{
    public int Status => status;
    public string Code => code;
}
