using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.LocalHost.Settings;

namespace NewsProcessor.LocalHost.Catalogue;

/// <summary>Runs one function: an instance from a scope of its own, arguments by type and name, and the time limit of host.json.</summary>
sealed class FunctionCalls(IServiceScopeFactory scopes, HostJson hostJson)
{
    /// <summary>The worker has a span around each run too.</summary>
    static readonly ActivitySource _runs = new("NewsProcessor.LocalHost");

    /// <summary>Runs the function to its end and gives its result, null when it has none. What it throws comes through unchanged.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="trigger">The argument that the trigger's own parameter takes: request, blob or timer.</param>
    /// <param name="values">Path tokens by parameter name.</param>
    /// <param name="cancellation">The caller's; the function's own also fires at the time limit.</param>
    public async Task<object?> RunAsync(HostedFunction function, object trigger, IReadOnlyDictionary<string, string> values, CancellationToken cancellation)
    {
        using var span = _runs.StartActivity(function.Name, function.Trigger is BlobTriggerAttribute ? ActivityKind.Consumer : ActivityKind.Internal)?.SetTag("faas.name", function.Name);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (hostJson.FunctionTimeout is { } timeout)
            limit.CancelAfter(timeout);
        await using var scope = scopes.CreateAsyncScope();
        var method = function.Method;
        var target = method.IsStatic ? null : ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, method.DeclaringType!);
        object?[] arguments = [.. method.GetParameters().Select(parameter => Bind(parameter, trigger, values, limit.Token))];
        var returned = Invoke(method, target, arguments);
        if (returned is not Task running)
            return returned;
        await running;
        return method.ReturnType.GetProperty(nameof(Task<>.Result))?.GetValue(running);
    }

    static object? Invoke(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    static object? Bind(ParameterInfo parameter, object trigger, IReadOnlyDictionary<string, string> values, CancellationToken cancellation)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
            return cancellation;
        if (type.IsInstanceOfType(trigger))
            return trigger;
        if (!values.TryGetValue(parameter.Name!, out var text))
            return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return Parse(text, Nullable.GetUnderlyingType(type) ?? type);
    }

    static object Parse(string text, Type type) =>
        type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
        : type == typeof(Guid) ? Guid.Parse(text)
        : text;
}
