using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsProcessor.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddNewsProcessor(builder.Configuration).AddObservability(builder.Configuration);
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    builder.Services.AddOpenTelemetry().AddNewsTelemetry().UseFunctionsWorkerDefaults().UseAzureMonitorExporter(exporter => exporter.Credential = StorageClients.Identity(builder.Configuration));
builder.Build().Run();
