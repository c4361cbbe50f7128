using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles.Search;

namespace NewsProcessor.Functions;

/// <summary>Every night: count anew how many articles have each source, author, language, section and keyword.</summary>
public sealed class CountFacets(FacetCount count)
{
    [Function(nameof(CountFacets))]
    public Task Run([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancellation) => count.RunAsync(cancellation);
}
