using System.Net.Http.Json;
using System.Text.Json;

namespace NewsProcessor.Tests.Http.Clients;

/// <summary>The README's example in C#, compiled; a test holds the two to one another.</summary>
sealed class CSharpExample
{
    /// <summary>Stands in for the real one.</summary>
    Paper Console { get; } = new();

    public async Task<string> RunAsync(string api)
    {
        using var http = new HttpClient { BaseAddress = new Uri(api) };
        using var file = new StringContent("Ferry sails again\n\nThe first ferry left the harbour at noon on Sunday, two days after the storm.");
        using var sent = (await http.PutAsync("uploads?name=ferry.txt", file)).EnsureSuccessStatusCode();
        Console.WriteLine(await http.GetStringAsync($"{sent.Headers.Location}?wait=10"));
        var page = await http.GetFromJsonAsync<JsonElement>("articles?limit=5");
        foreach (var article in page.GetProperty("value").EnumerateArray())
            Console.WriteLine(article.GetProperty("headline").GetString());

        return Console.Printed;
    }

    sealed class Paper
    {
        public string Printed { get; private set; } = "";

        public void WriteLine(string? line) => Printed += line + "\n";
    }
}
