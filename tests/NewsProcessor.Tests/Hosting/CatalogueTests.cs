using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.LocalHost.Catalogue;
using NewsProcessor.Tests.House;
using Xunit;

namespace NewsProcessor.Tests.Hosting;

/// <summary>What both hosts have to agree on.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Names => [.. FunctionCatalogue.OfTheApp().Select(function => function.Name)];

    [Fact]
    public void Every_function_is_on_the_approved_list()
    {
        var approved = File.ReadAllLines(Repository.Path("tests", "NewsProcessor.Tests", "Hosting", "Functions.approved.txt"));
        Assert.Equal(approved, FunctionCatalogue.OfTheApp().Select(function => function.Describe()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_takes_only_what_both_hosts_bind(string name)
    {
        var function = Function(name);
        var tokens = Tokens(function);
        foreach (var parameter in function.Method.GetParameters())
        {
            var bound = parameter.GetCustomAttributes().Contains(function.Trigger)
                ? parameter.ParameterType == TriggerType(function.Trigger)
                : parameter.ParameterType == typeof(CancellationToken)
                    || (tokens.Contains(parameter.Name!) && (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(int) || parameter.ParameterType == typeof(Guid)));
            Assert.True(bound, $"{parameter.ParameterType.Name} {parameter.Name} of {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_returns_only_what_both_hosts_answer(string name)
    {
        var function = Function(name);
        Type[] allowed = function.Trigger is HttpTriggerAttribute
            ? [typeof(IResult), typeof(IActionResult), typeof(Task<IResult>), typeof(Task<IActionResult>)]
            : [typeof(void), typeof(Task)];
        Assert.Contains(function.Method.ReturnType, allowed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_a_public_class_and_method_as_the_workers_generator_wants(string name)
    {
        var method = Function(name).Method;
        Assert.True(method.IsPublic && method.DeclaringType!.IsPublic);
        Assert.Equal(name, method.DeclaringType!.Name);
    }

    [Fact]
    public void Two_functions_of_one_name_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => FunctionCatalogue.Of([typeof(NoteBlob), typeof(NoteBlob)]));

    static HostedFunction Function(string name) => FunctionCatalogue.OfTheApp().Single(function => function.Name == name);

    static Type TriggerType(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute => typeof(HttpRequest),
        BlobTriggerAttribute => typeof(BlobClient),
        _ => typeof(TimerInfo),
    };

    /// <summary>The names in braces of a route or path, without their constraints.</summary>
    static HashSet<string> Tokens(HostedFunction function)
    {
        var path = (function.Trigger as HttpTriggerAttribute)?.Route ?? (function.Trigger as BlobTriggerAttribute)?.BlobPath ?? "";
        return [.. path.Split('{').Skip(1).Select(part => part.Split('}')[0].Split(':')[0].Trim('?', '*'))];
    }
}
