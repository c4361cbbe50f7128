using System.Numerics;
using NewsProcessor.Reading.Newsroom;

namespace NewsProcessor.Reading.Text;

/// <summary>A name on a page that may be the paper's own, and where and how the page says it.</summary>
sealed class Masthead(string name)
{
    static readonly MastheadSign[] _pointers = [MastheadSign.WholeAtTop, MastheadSign.WholeAtFoot, MastheadSign.UnderHeadline, MastheadSign.Told, MastheadSign.Employs, MastheadSign.Holder, MastheadSign.Logo, MastheadSign.BehindBar, MastheadSign.Address, MastheadSign.Joined, MastheadSign.InByline];

    readonly byte[] _signs = new byte[(int)MastheadSign.Count];

    /// <summary>The ways in which it is printed, where there are several, and how often.</summary>
    readonly List<(string Printed, int Times)> _forms = [];
    ulong _followers;

    /// <summary>As it was met first.</summary>
    public string Name => name;

    /// <summary>How often the page shows a sign of it, up to 255 times.</summary>
    public int this[MastheadSign sign] => _signs[(int)sign];

    /// <summary>The first and the last block that says it.</summary>
    public int First { get; private set; } = int.MaxValue;
    public int Last { get; private set; }

    /// <summary>How often it stands outside story and headline.</summary>
    public int Apart => this[MastheadSign.Head] + this[MastheadSign.Between] + this[MastheadSign.Foot];

    /// <summary>How often the commonest name that has one word more in front, and one behind, stands there.</summary>
    public int LongerFront { get; set; }
    public int LongerBack { get; set; }

    /// <summary>Whether a page would say it so of a paper; else a name that it prints once is not worth asking about.</summary>
    public bool IsPointedAt => Array.Exists(_pointers, sign => this[sign] > 0);

    /// <summary>Whether it stands where papers' names do, and much else.</summary>
    public bool IsHinted => this[MastheadSign.Announced] + this[MastheadSign.Promoted] > 0;

    /// <summary>About how many different words follow it: "Courier Plus", "Courier Jobs".</summary>
    public int Followers => BitOperations.PopCount(_followers);

    /// <summary>How often it is printed other than as an address.</summary>
    int Printed => Apart + this[MastheadSign.Story] + this[MastheadSign.InHeadline] - this[MastheadSign.AsAddress];

    public void Add(MastheadSign sign, bool shown = true)
    {
        if (shown && _signs[(int)sign] < byte.MaxValue)
            _signs[(int)sign]++;
    }

    public void At(int block, MastheadSign zone)
    {
        (First, Last) = (Math.Min(First, block), Math.Max(Last, block));
        Add(zone);
    }

    public void FollowedBy(ReadOnlySpan<char> word)
    {
        if (word.Length > 0)
            _followers |= 1ul << (((SmallLetters.Of(word[0]) * 31) + (SmallLetters.Of(word[^1]) * 7) + word.Length) & 63);
    }

    /// <summary>Takes in what was found of another spelling: "the-gazette", "The Gazette".</summary>
    public void Take(Masthead other)
    {
        if (_forms.Count == 0)
            _forms.Add((name, Printed));
        _forms.Add((other.Name, other.Printed));
        for (var i = 0; i < _signs.Length; i++)
            _signs[i] = (byte)Math.Min(byte.MaxValue, _signs[i] + other._signs[i]);
        (First, Last, _followers) = (Math.Min(First, other.First), Math.Max(Last, other.Last), _followers | other._followers);
        (LongerFront, LongerBack) = (Math.Max(LongerFront, other.LongerFront), Math.Max(LongerBack, other.LongerBack));
    }

    /// <summary>The commonest spelling; with the article where every fourth time or oftener it has one.</summary>
    public string Usual()
    {
        if (_forms.Count == 0)
            return name;
        var article = _forms.Where(form => MastheadWords.HasArticle(form.Printed)).Sum(form => form.Times) * 4 >= _forms.Sum(form => form.Times);
        return _forms.Where(form => MastheadWords.HasArticle(form.Printed) == article).OrderByDescending(form => form.Times).ThenByDescending(form => form.Printed.Length).Select(form => form.Printed).FirstOrDefault(name);
    }
}
