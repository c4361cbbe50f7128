using System.Text.Json.Nodes;

namespace NewsProcessor.Functions.Http.Contract;

/// <summary>A parameter of the query string or path: how a request's is checked, and how the OpenAPI document describes it.</summary>
/// <param name="Name">As requests write it.</param>
/// <param name="Description">What it does, in sentences.</param>
/// <param name="Example">A value that it takes.</param>
/// <param name="Schema">JSON Schema of its values.</param>
abstract record Parameter(string Name, string Description, string Example, JsonObject Schema)
{
    public bool IsRequired { get; init; }

    /// <summary>A value that it refuses; null where it takes any text.</summary>
    public string? Mistake { get; init; }

    /// <summary>The value that a text stands for; else what to give instead, in sentences.</summary>
    public abstract (object? Value, string? Advice) Read(string text);
}

/// <summary>A parameter that stands for a <typeparamref name="T"/>.</summary>
/// <param name="Absent">What holds without it.</param>
/// <param name="Reader">Reads a text: a value, or what to give instead.</param>
sealed record Parameter<T>(string Name, string Description, string Example, JsonObject Schema, T Absent, Func<string, (T Value, string? Advice)> Reader)
    : Parameter(Name, Description, Example, Schema)
{
    public override (object? Value, string? Advice) Read(string text) => Reader(text);
}
