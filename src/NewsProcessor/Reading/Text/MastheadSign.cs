namespace NewsProcessor.Reading.Text;

/// <summary>Where and how a page says a name. The model knows them by their place in this list.</summary>
enum MastheadSign
{
    /// <summary>Above headline and story, below the story, and between their parts.</summary>
    Head, Foot, Between,
    Story, InHeadline,

    /// <summary>A line of nothing else: anywhere, among the page's first, among its last, and right below the headline.</summary>
    Whole, WholeAtTop, WholeAtFoot, UnderHeadline,

    /// <summary>With no other capitalised word beside it.</summary>
    Full,

    /// <summary>At a line's start, at its end, and at its end behind a bar or dash.</summary>
    Opens, Ends, BehindBar,

    /// <summary>Behind words such as "from" or "support"; in lines about newsletters, accounts and sharing; in lines about cookies and under pictures.</summary>
    Announced, Promoted, Consent, Credit,

    /// <summary>In the story, "told …"; of an author, "reporter for …"; in the byline.</summary>
    Told, Employs, InByline,

    /// <summary>Whose the rights are; with a year or the word "rights"; that at the page's foot.</summary>
    Holder, DatedHolder, HolderAtFoot,
    Logo,

    /// <summary>Before a word of subscriptions and products, as the first half of a joined word, and with "'s" behind it.</summary>
    Product, Joined, Possessive,

    /// <summary>The name is that of a web or e-mail address, or of an account; printed as that address.</summary>
    Address, AsAddress,

    /// <summary>A list's item; in a line too long for a label; in brackets, as text browsers print pictures.</summary>
    Listed, InLongLine, Bracketed,

    /// <summary>Before "GmbH", "Ltd" or "Media": the owner of a paper more often than the paper.</summary>
    Owner,

    Count,
}
