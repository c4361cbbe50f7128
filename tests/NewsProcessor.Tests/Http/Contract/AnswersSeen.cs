using System.Text.Json;
using System.Text.Json.Nodes;
using NewsProcessor.Tests.Node;
using Xunit;

namespace NewsProcessor.Tests.Http.Contract;

/// <summary>Answers that a host gave, to compare with what its OpenAPI document says of them.</summary>
sealed class AnswersSeen(JsonObject document)
{
    readonly HashSet<string> _seen = [];
    readonly JsonArray _bodies = [];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Notes an answer of an operation. Headers that the document names must be there, and its body in one of the forms that the document names.</summary>
    public async Task AddAsync(string operationId, HttpResponseMessage answer)
    {
        using (answer)
        {
            var (pointer, operation) = Operation(operationId);
            var status = $"{(int)answer.StatusCode}";
            Assert.True(operation["responses"]![status] is JsonObject, $"{operationId} answers {status}, which is not documented: {await answer.Content.ReadAsStringAsync(Stop)}");
            var response = (JsonObject)operation["responses"]![status]!;
            var media = answer.Content.Headers.ContentType?.MediaType;
            _seen.Add($"{operationId} {status} {media}".TrimEnd());
            foreach (var header in (response["headers"] as JsonObject ?? []).Select(header => header.Key).Where(name => name is not "Link"))
                Assert.True(answer.Headers.Concat(answer.Content.Headers).Any(given => given.Key == header), $"{operationId} {status} has no {header}");
            if (media?.EndsWith("json", StringComparison.Ordinal) is true)
                _bodies.Add(new JsonObject
                {
                    ["name"] = $"{operationId} {status}",
                    ["schema"] = $"{pointer}/responses/{status}/content/{media.Replace("/", "~1", StringComparison.Ordinal)}/schema",
                    ["body"] = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)),
                });
        }
    }

    /// <summary>Every answer that the document names has been seen, and bodies are as it says.</summary>
    public async Task AssertCompleteAsync()
    {
        Assert.Equal(Documented().Order(StringComparer.Ordinal), _seen.Order(StringComparer.Ordinal));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new JsonObject { ["document"] = document.DeepClone(), ["answers"] = _bodies.DeepClone() }.ToJsonString(), Stop);
        await NodeChecks.RunOwnAsync("validate-answers.cjs", [file], Stop);
        File.Delete(file);
    }

    IEnumerable<string> Documented() =>
        from operation in Operations()
        from response in (JsonObject)operation.Value["responses"]!
        from media in response.Value!["content"] is JsonObject contents ? contents.Select(content => " " + content.Key) : [""]
        select $"{operation.Value["operationId"]} {response.Key}{media}";

    (string Pointer, JsonObject Value) Operation(string id) => Operations().Single(operation => operation.Value["operationId"]!.GetValue<string>() == id);

    IEnumerable<(string Pointer, JsonObject Value)> Operations() =>
        from path in (JsonObject)document["paths"]!
        from operation in (JsonObject)path.Value!
        select ($"#/paths/{JsonEncodedText.Encode(path.Key).ToString().Replace("/", "~1", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)}/{operation.Key}", (JsonObject)operation.Value!);
}
