using System.Text;
using System.Text.Json;
using NewsProcessor.Articles;
using NewsProcessor.Reading.Json;

namespace NewsProcessor.Reading.Page;

/// <summary>Pages whose elements hold no story, since a program makes them in the reader's browser: the story that stands in the program's data, as content systems store it, under the page's own headline.</summary>
static class PageState
{
    /// <summary>Characters from which on a page has a text of its own, and which a story in the data must have.</summary>
    const int ShortestText = 200;

    /// <summary>Headlines of one story share so many of their words.</summary>
    const double LeastLikeness = 0.4;

    const int ShortestScript = 500, MostObjects = 24, DeepestObject = 10, MostLooks = 20_000;

    static readonly JsonReaderOptions _lenient = new() { AllowTrailingCommas = true, AllowMultipleValues = true, MaxDepth = 64 };

    /// <summary>The article with the text of the page's data, where the page shows next to none.</summary>
    /// <param name="article">The article, as the page shows it.</param>
    /// <param name="page">The page's whole markup.</param>
    public static Article Filled(Article article, string page)
    {
        if (article.Headline is not { } headline || article.Paragraphs.Sum(paragraph => paragraph.Text.Length) >= ShortestText)
            return article;
        var looks = MostLooks;
        foreach (var value in Scripts(page).SelectMany(Objects))
        {
            if (Story(value, headline, 0, ref looks) is { } story)
                return Told(article, story);
        }
        return article;
    }

    /// <summary>The article with the story's text, and what else the page leaves open.</summary>
    static Article Told(Article article, Article story)
    {
        if (article.DatePublished is null)
            article = article with { DatePublished = story.DatePublished, DatePublishedRaw = story.DatePublishedRaw, UtcOffsetMinutes = story.UtcOffsetMinutes, Precision = story.Precision };
        return (article with
        {
            Paragraphs = story.Paragraphs,
            Description = article.Description ?? story.Description,
            Authors = article.Authors.Count > 0 ? article.Authors : story.Authors,
            Byline = article.Byline ?? story.Byline,
            Images = article.Images.Count > 0 ? article.Images : story.Images,
        }).From("paragraphs", "page data");
    }

    /// <summary>What the page's longer scripts hold; they are not part of the tree that is parsed.</summary>
    static IEnumerable<string> Scripts(string page)
    {
        for (var at = 0; (at = page.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var start = page.IndexOf('>', at) + 1;
            var end = start == 0 ? -1 : page.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                yield break;
            if (end - start >= ShortestScript)
                yield return page[start..end];
            at = end;
        }
    }

    /// <summary>The objects that a script assigns or consists of; what is no JSON is passed over.</summary>
    static IEnumerable<JsonElement> Objects(string script)
    {
        var bytes = Encoding.UTF8.GetBytes(script);
        var at = 0;
        for (var objects = 0; objects < MostObjects && Next(bytes, at) is { } start; objects++)
        {
            var (value, length) = Value(bytes.AsSpan(start));
            if (value is { } found)
                yield return found;
            at = start + Math.Max(1, length);
        }
    }

    /// <summary>Where an object begins: at the script's start, or behind a sign that assigns it.</summary>
    static int? Next(byte[] script, int from)
    {
        for (var at = from; at < script.Length; at++)
        {
            if (script[at] is (byte)'{' && script.AsSpan(0, at).TrimEnd(" \t\r\n"u8) is [] or [.., (byte)'=' or (byte)'(' or (byte)':'])
                return at;
        }
        return null;
    }

    /// <summary>The object, and how far reading it went.</summary>
    static (JsonElement? Value, int Length) Value(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, _lenient);
        try
        {
            return (JsonElement.ParseValue(ref reader), (int)reader.BytesConsumed);
        }
        catch (JsonException)
        {
            return (null, (int)reader.BytesConsumed);
        }
    }

    /// <summary>The first object inside that has the page's headline and a text.</summary>
    static Article? Story(JsonElement value, string headline, int depth, ref int looks)
    {
        if (depth > DeepestObject || --looks < 0)
            return null;
        if (value.ValueKind is JsonValueKind.Object && IsUnder(value, headline) && JsonItems.Article(new("$", value)) is { } story && story.Paragraphs.Sum(paragraph => paragraph.Text.Length) >= ShortestText)
            return story;
        if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Story(property.Value, headline, depth + 1, ref looks) is { } inner)
                    return inner;
            }
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (Story(item, headline, depth + 1, ref looks) is { } inner)
                    return inner;
            }
        }
        return null;
    }

    static bool IsUnder(JsonElement value, string headline) =>
        new JsonFields(value).First(PlainNames.Headlines) is { } title && Titles(title.Value).Any(text => Headline.Likeness(text, headline) >= LeastLikeness);

    /// <summary>A headline, or its longer and shorter forms.</summary>
    static IEnumerable<string> Titles(JsonElement title) =>
        title.ValueKind is JsonValueKind.Object ? title.EnumerateObject().Select(form => JsonFields.Text(form.Value)).OfType<string>() : JsonFields.Text(title) is { } text ? [text] : [];
}
