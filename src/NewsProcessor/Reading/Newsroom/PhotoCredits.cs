using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsProcessor.Reading.Newsroom;

/// <summary>Tells captions by the credit at their end: "… (Photo: Mara Quill/PA)", "… Foto: dpa", "… | AP".</summary>
static partial class PhotoCredits
{
    /// <summary>How far from the end a credit may start, in characters.</summary>
    const int Reach = 90;

    /// <summary>What follows a credit's word: most lines have none of it, and asking so is quicker than the expression.</summary>
    static readonly SearchValues<char> _afterWord = SearchValues.Create(":：©=/");

    /// <summary>What stands before a credit that says nothing of a photo: "… (AP)", "… / dpa".</summary>
    static readonly SearchValues<char> _openings = SearchValues.Create("(/|©[（【＝");

    /// <summary>Whether the line ends with a photo credit.</summary>
    public static bool Ends(string line)
    {
        var from = Math.Max(0, line.Length - Reach);
        var tail = line.AsSpan(from);
        if (tail.ContainsAny(_afterWord) && Word().IsMatch(tail))
            return true;
        if (BehindSentence(tail))
            return true;
        var cut = tail.LastIndexOfAny(_openings);
        if (cut < 0 || tail.Length - cut is < 3 or > 45)
            return false;
        var last = tail[(cut + 1)..].Trim(" .)]）】").ToString();
        return tail[cut] == '©' || Agencies.Named(last) is not null || Pictures().IsMatch(last);
    }

    /// <summary>An agency or photographer behind the full stop of the sentence: "… on Monday. AP", "… 하고 있다. 뉴시스".</summary>
    static bool BehindSentence(ReadOnlySpan<char> tail)
    {
        var stop = tail.LastIndexOfAny(".。!?");
        if (stop < 1 || tail.Length - stop is < 3 or > 30 || (tail[stop] == '.' && tail[stop + 1] != ' '))
            return false;
        var last = tail[(stop + 1)..].Trim().ToString();
        return Agencies.Listed(last) is not [] || Pictures().IsMatch(last);
    }

    [GeneratedRegex(@"(?i:foto|fotos|photo|photos|photograph|picture|image|bild|bilder|grafik|credit|crédit|crédits|credits|courtesy|kuva|beeld|fot\.|фото|fotoğraf|zdjęcie|quelle|illustration|imagen|crédito|mynd|symbolbild|archivbild|写真|사진|撮影|提供|provided|getty images)\s?[:：©=/](?:\s|[^:.!?])[^.!?]{0,70}[.)\]]?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?i:getty|shutterstock|istock|alamy|imago|picture alliance|pixabay|unsplash|depositphotos|wikimedia|afp via|via ap|ap photo|file photo|handout|screenshot|courtesy|supplied|scanpix|rex features|zuma|pool photo|photograph|fotograf|adobe stock|提供|共同|撮影|写真| 기자$)", RegexOptions.NonBacktracking)]
    private static partial Regex Pictures();
}
