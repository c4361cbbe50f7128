namespace NewsProcessor.Tests.Model;

/// <summary>Something that happens to the system in a model run.</summary>
abstract record Step;

/// <summary>A file is uploaded, over what was there.</summary>
sealed record Put(string Blob, ModelFile File) : Step
{
    public override string ToString() => $"put {Blob}: {File.Words}";
}

/// <summary>A blob is deleted.</summary>
sealed record Remove(string Blob) : Step
{
    public override string ToString() => $"remove {Blob}";
}

/// <summary>Time passes.</summary>
sealed record Pass(TimeSpan Time) : Step
{
    public override string ToString() => $"{Time} pass";
}

/// <summary>A client reads the changes that are new to it.</summary>
sealed record Follow : Step
{
    public override string ToString() => "follow";
}

/// <summary>App instances work side by side, taking turns at every storage call.</summary>
/// <param name="Jobs">One for each instance.</param>
/// <param name="Seed">Of the turns.</param>
/// <param name="Meanwhile">What happens between two of the calls.</param>
sealed record Work(IReadOnlyList<Job> Jobs, int Seed, Interruption? Meanwhile) : Step
{
    public override string ToString() => $"work: {string.Join(" beside ", Jobs)}{(Jobs.Count > 1 ? $", turns by {Seed}" : "")}{(Meanwhile is null ? "" : $"; before call {Meanwhile.Call}: {Meanwhile.Step}")}";
}

/// <summary>An instance reads a blob, or runs the timer's pass where <paramref name="Blob"/> is null.</summary>
/// <param name="Deletes">Deletes what the blob's receipt speaks of, instead of reading the blob.</param>
sealed record Job(string? Blob, Mishap? Mishap, bool Deletes = false)
{
    public override string ToString() => $"{(Deletes ? "delete " : "")}{Blob ?? "timer"}{(Mishap is null ? "" : $" ({Mishap.Kind} call {Mishap.Call})")}";
}

/// <summary>What goes wrong at one of an instance's storage calls, counted from one.</summary>
sealed record Mishap(MishapKind Kind, int Call);

/// <summary>The process dies before a call is sent or once it has taken effect; the connection breaks at those moments, and the SDK tries again; storage is out of reach for a while.</summary>
enum MishapKind { DiesBefore, DiesAfter, BreaksBefore, BreaksAfter, Outage }

/// <summary>A step just before a call, counted over all instances from one.</summary>
sealed record Interruption(int Call, Step Step);
