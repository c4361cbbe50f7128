using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace NewsProcessor.LocalHost.Catalogue;

/// <summary>Finds functions by their attributes, as the worker's build step does.</summary>
public static class FunctionCatalogue
{
    /// <summary>The functions compiled into this program: those of the deployable app. They are public; to look at all types takes a tenth of a start.</summary>
    public static IReadOnlyList<HostedFunction> OfTheApp() => Of(typeof(FunctionCatalogue).Assembly.GetExportedTypes());

    /// <summary>The functions of these classes, by name.</summary>
    /// <exception cref="InvalidOperationException">A function without exactly one trigger, or a name used twice: the worker refuses both.</exception>
    public static IReadOnlyList<HostedFunction> Of(IEnumerable<Type> classes)
    {
        var functions = classes.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Select(Describe).OfType<HostedFunction>().OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two functions are called {twice.Key}.");
        return functions;
    }

    static HostedFunction? Describe(MethodInfo method)
    {
        if (!method.IsDefined(typeof(FunctionAttribute)))
            return null;
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().SelectMany(p => p.GetCustomAttributes()).Where(IsTrigger).ToList();
        return triggers is [var trigger]
            ? new HostedFunction(name, method, trigger)
            : throw new InvalidOperationException($"The function {name} has {triggers.Count} triggers; it needs one.");
    }

    static bool IsTrigger(Attribute attribute) => attribute is HttpTriggerAttribute or BlobTriggerAttribute or TimerTriggerAttribute;
}
