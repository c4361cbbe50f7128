using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions.Http;

/// <summary>Whether HTTP may change what is stored: the setting AllowWrites, else only outside Azure.</summary>
public sealed record WriteRules(bool Allowed)
{
    /// <summary>The refusal, where it may not.</summary>
    internal Problem? Problem => Allowed ? null : new(ProblemTable.WritesOff, "This app takes no changes over HTTP. Set AllowWrites to true, or change the blobs in storage.");
}
