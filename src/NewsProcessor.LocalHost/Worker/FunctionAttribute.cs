namespace Microsoft.Azure.Functions.Worker;

// The attributes in this folder stand in for the isolated worker's own, name for name, so that the very source of the
// deployable app compiles here without the worker's packages. They hold what the local host reads, and nothing else.

/// <summary>Marks a method as a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
