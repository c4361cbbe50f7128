using NewsProcessor.Articles;

namespace NewsProcessor.Tests.Model;

/// <summary>A client that keeps a copy of the articles by following the changes.</summary>
sealed class Follower(ChangeLog changes)
{
    readonly SortedDictionary<string, string> _copy = new(StringComparer.Ordinal);
    ListPosition _position = ChangeLog.At(ModelRun.Start);

    /// <summary>The copy, a line an article.</summary>
    public string Words => string.Join('\n', _copy.Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Reads what is new.</summary>
    public async Task ReadAsync()
    {
        ChangePage page;
        do
        {
            page = (await changes.ReadAsync(_position, 3, default))!;
            foreach (var change in page.Items)
            {
                if (change.Kind is ChangeKind.Updated)
                    _copy[change.Id] = $"{change.Article!.Headline} {change.ETag}";
                else
                    _copy.Remove(change.Id);
            }
            _position = page.End;
        }
        while (page.HasMore);
    }
}
