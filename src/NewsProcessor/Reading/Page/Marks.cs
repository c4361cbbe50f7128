namespace NewsProcessor.Reading.Page;

/// <summary>What an element's tag, class, id and role say about its content.</summary>
[Flags]
enum Marks
{
    None = 0,
    BodyName = 1 << 0,
    ArticleName = 1 << 1,
    ContentName = 1 << 2,
    Related = 1 << 3,
    Share = 1 << 4,
    Newsletter = 1 << 5,
    Comment = 1 << 6,
    Ad = 1 << 7,
    Author = 1 << 8,
    Topic = 1 << 9,
    Picture = 1 << 10,
    Date = 1 << 11,
    Standfirst = 1 << 12,
    Title = 1 << 13,
    Navigation = 1 << 14,
    Consent = 1 << 15,
    Insert = 1 << 16,
    Hidden = 1 << 17,
    ArticleTag = 1 << 18,
    MainTag = 1 << 19,
    AsideTag = 1 << 20,
    HeaderTag = 1 << 21,
    FooterTag = 1 << 22,
    FigureTag = 1 << 23,
    FormTag = 1 << 24,
    ListTag = 1 << 25,
    TableTag = 1 << 26,
    QuoteTag = 1 << 27,
    Media = 1 << 28,
    Caption = 1 << 29,
}
