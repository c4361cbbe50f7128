using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsProcessor.Articles.Search;
using NewsProcessor.Functions.Http;
using NewsProcessor.Functions.Http.Contract;

namespace NewsProcessor.Functions;

/// <summary>GET facets/{field}: the values in use of a field, with counts as of the last time of counting.</summary>
public sealed class ListFacets(Facets facets)
{
    [Function(nameof(ListFacets))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "facets/{field}")] HttpRequest request, string field, CancellationToken cancellation) =>
        RouteTable.ListFacets.AnswerAsync(request, async query =>
        {
            if (!Facets.Fields.Contains(field))
                return new Problem(ProblemTable.FacetNotFound, $"'{field}' is not a field with values to list. Ask for one of {string.Join(", ", Facets.Fields)}.");
            var list = "facets/" + field;
            var after = query.Position(list, Facets.HasPlace);
            return query.Problem ?? PageAnswer.Of(request, list, await facets.ListAsync(field, query.Get(ParameterTable.Limit), after, cancellation));
        });
}
