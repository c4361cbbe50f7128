using NewsProcessor.Reading.Newsroom;
using NewsProcessor.Reading.Text;

namespace NewsProcessor.Reading.Exports;

/// <summary>Tells what the lines of a record's head are that have no label, by their order around the date and the word count.</summary>
static class RecordMasthead
{
    const int ShortestStandfirst = 45;

    public static Dictionary<HeaderField, string> Fields(List<RecordLine> head)
    {
        var fields = Labelled(head);
        List<RecordLine> names = [.. head.Where((line, i) => line.Kind is RecordLineKind.Plain && !RecordHead.IsContinued(head, i))];
        var dated = head.FindIndex(line => line.Date is not null && line.Kind is RecordLineKind.Date or RecordLineKind.Count);
        var rights = head.Find(line => line.Kind is RecordLineKind.Rights);
        if (rights.Text is not null)
            fields.TryAdd(HeaderField.Copyright, rights.Text);
        if (head.FindIndex(line => line.Kind is RecordLineKind.Source) is >= 0 and var source && source + 1 < head.Count)
            fields.TryAdd(HeaderField.Publisher, head[source + 1].Text);
        if (dated >= 0)
        {
            fields.TryAdd(HeaderField.Date, head[dated].Date!.Raw + Clock(head, dated));
            TakeByline(fields, names);
            if (head.FindIndex(line => line is { Kind: RecordLineKind.Count, Date: null }) is >= 0 and var count && count < dated)
                AroundCount(fields, names, head[count].Start, head[dated].Start);
            else
                AroundDate(fields, names, head[dated]);
        }
        else if (names.Count > 0)
        {
            TakeByline(fields, names);
            fields.TryAdd(fields.ContainsKey(HeaderField.Headline) ? HeaderField.Publisher : HeaderField.Headline, names[^1].Text);
        }
        if (rights.Text is not null && rights.Text.TrimStart('©', ' ') is { Length: <= 20 } holder && PaperNames.Is(holder))
            fields.TryAdd(HeaderField.Publisher, holder);
        return fields;
    }

    static Dictionary<HeaderField, string> Labelled(List<RecordLine> head)
    {
        var fields = new Dictionary<HeaderField, string>();
        var german = head.Exists(line => line.Kind is RecordLineKind.Label && (line.Text.StartsWith("Autor", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("Länge", StringComparison.OrdinalIgnoreCase)));
        for (var i = 0; i < head.Count; i++)
        {
            if (head[i].Kind is not RecordLineKind.Label || head[i].Field is HeaderField.Body or HeaderField.Filing)
                continue;
            var (line, value) = (head[i], head[i].Value);
            while (i + 1 < head.Count && RecordHead.IsContinued(head, i + 1))
                value += " " + head[++i].Text;
            // "Rubrik" is a Swedish paper's headline and a German one's section.
            var field = german && line.Name.Equals("rubrik", StringComparison.OrdinalIgnoreCase) ? HeaderField.Section : line.Field;
            fields.TryAdd(field, field is HeaderField.Section ? value.Split(';')[0].Trim() : value);
        }
        return fields;
    }

    /// <summary>The hour, where it has a line of its own below the day.</summary>
    static string Clock(List<RecordLine> head, int dated) =>
        dated + 1 < head.Count && head[dated + 1].Text is { Length: >= 4 and <= 8 } clock && clock.IndexOf(':', StringComparison.Ordinal) is 1 or 2 && char.IsAsciiDigit(clock[0]) && char.IsAsciiDigit(clock[^1]) ? " " + clock : "";

    /// <summary>Takes the line that says "By", or a name right behind the headline, out of the names.</summary>
    static void TakeByline(Dictionary<HeaderField, string> fields, List<RecordLine> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Bylines.Within(names[i].Text) is not { Marked: true, Authors: { Count: > 0 } authors })
                continue;
            fields.TryAdd(HeaderField.Author, string.Join(", ", authors.Select(author => author.Name)));
            names.RemoveAt(i);
            break;
        }
        // "A14 | Local | Briefs": page and section.
        if (names.FindIndex(line => line.Text.Contains(" | ", StringComparison.Ordinal)) is >= 0 and var barred)
        {
            fields.TryAdd(HeaderField.Section, names[barred].Text.Split(" | ")[1].Trim());
            names.RemoveAt(barred);
        }
    }

    /// <summary>Section and headline stand above a lone word count, the paper below the day.</summary>
    static void AroundCount(Dictionary<HeaderField, string> fields, List<RecordLine> names, int count, int date)
    {
        var above = names.FindAll(line => line.Start < count);
        if (above.Count > 0)
            fields.TryAdd(HeaderField.Headline, above[^1].Text);
        if (above.Count > 1)
            fields.TryAdd(HeaderField.Section, above[^2].Text);
        if (names.Find(line => line.Start > date && !line.Text.Any(char.IsAsciiDigit)) is { Text: { } paper })
            fields.TryAdd(HeaderField.Publisher, paper);
    }

    /// <summary>The paper stands right above the day or before it in its line; the headline is the line above the paper, or the first below the day.</summary>
    static void AroundDate(Dictionary<HeaderField, string> fields, List<RecordLine> names, RecordLine dated)
    {
        if (dated.Date!.Index > 1 && dated.Kind is RecordLineKind.Date && dated.Text[..dated.Date.Index].Trim(' ', ',', '(') is { Length: > 2 } before)
            fields.TryAdd(HeaderField.Publisher, before);
        var above = names.FindAll(line => line.Start < dated.Start && !(fields.TryGetValue(HeaderField.Publisher, out var paper) && line.Text.StartsWith(paper, StringComparison.Ordinal)));
        var below = names.FindAll(line => line.Start > dated.Start);
        if (above.Count > 0 && !fields.ContainsKey(HeaderField.Publisher) && (dated.Kind is RecordLineKind.Date || above.Count > 1))
        {
            var at = above.FindIndex(line => Unnumbered(line.Text) is var name && PaperNames.Is(name) && line.Start != above[^1].Start);
            at = at < 0 ? above.Count - 1 : at;
            fields.Add(HeaderField.Publisher, Unnumbered(above[at].Text));
            above.RemoveRange(at == above.Count - 1 ? at : 0, at == above.Count - 1 ? 1 : at + 1);
        }
        if (fields.ContainsKey(HeaderField.Headline))
            return;
        if (above.Count > 0)
            fields.Add(HeaderField.Headline, above[^1].Text);
        else
            TakeHeadline(fields, below);
    }

    static void TakeHeadline(Dictionary<HeaderField, string> fields, List<RecordLine> below)
    {
        if (below.Count > 1 && !fields.ContainsKey(HeaderField.Author) && Signed(below[^1].Text) is { } name)
        {
            fields.Add(HeaderField.Author, name);
            below.RemoveAt(below.Count - 1);
        }
        if (below.Count == 0)
            return;
        // A long line below another explains a headline; else the one above is its topic.
        var topped = below.Count > 1 && (below[1].Text.Length < ShortestStandfirst || below[1].Text.Length < below[0].Text.Length * 3 / 2);
        fields.Add(HeaderField.Headline, below[topped ? 1 : 0].Text);
        if (topped)
            fields.TryAdd(HeaderField.Kicker, below[0].Text);
        else if (below.Count > 1)
            fields.TryAdd(HeaderField.Description, below[1].Text);
    }

    static string? Signed(string line) => line.Length < 60 && Bylines.Names(line) is { Authors: [{ Name: var name }], Publisher: null } && PersonNames.IsFull(name) ? name : null;

    static string Unnumbered(string line) => line.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ['.', ' ', .. var rest] ? rest : line;

    /// <summary>Takes the day, number, page and holdings off the paper's name, and the day for the story's where it has none.</summary>
    public static void TidyHouse(Dictionary<HeaderField, string> fields)
    {
        if (fields.TryGetValue(HeaderField.Publisher, out var publisher))
            fields[HeaderField.Publisher] = House(publisher.Replace("]", "] ", StringComparison.Ordinal), fields);
    }

    /// <summary>A paper's name without the day, number, page and holdings behind it: "Courier (pre-1997 Fulltext); Boston, Mass. 24 Dec 1989: 63".</summary>
    static string House(string value, Dictionary<HeaderField, string> fields)
    {
        var date = value.Length <= 200 ? NewsDates.Find(value.Replace(':', ' '), DateHints.None) : null;
        if (date is not null)
            fields.TryAdd(HeaderField.Date, date.Raw);
        var name = (date is null ? value : value[..date.Index]).Split(';')[0].Trim(' ', ',', '(', '[');
        if (date is not null || name.Contains(", n", StringComparison.OrdinalIgnoreCase))
            name = name.Split(", ")[0].Split(" (")[0];
        var bracket = name.LastIndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && (name.IndexOf(',', bracket) > 0 || name.Contains("text)", StringComparison.OrdinalIgnoreCase)) ? name[..bracket] : name;
    }
}
