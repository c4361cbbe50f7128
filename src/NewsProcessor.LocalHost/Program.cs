using NewsProcessor.LocalHost.Verbs;

return await CommandLine.Build().Parse(args).InvokeAsync(CommandLine.Invocation);
