using NewsProcessor.Tests.Ingest;

namespace NewsProcessor.Tests.Browser;

/// <summary>The invented articles that the shared newsroom holds.</summary>
static class DemoArticles
{
    /// <summary>Uploads them all, and waits until they are read.</summary>
    public static async Task UploadAsync(Newsroom newsroom)
    {
        await newsroom.Uploads.GetBlobClient("demo/ferry.html").PutAsync(Stories.Page("Ferry sails again after a winter in dock", "first", "2031-02-03T08:00:00Z", "https://news.example/ferry"));
        await newsroom.DrainAsync();
    }
}
