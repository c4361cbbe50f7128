using NewsProcessor.Training.Pages;
using NewsProcessor.Training.Texts;

// Trains the models of Reading/Models on evaluation cases, and reports what they score on sites that they did not see:
//   dotnet run -c Release --project tests/NewsProcessor.Training -- pages <cases> [<models>]
//   dotnet run -c Release --project tests/NewsProcessor.Training -- texts <cases> <models> <scratch>
//   dotnet run -c Release --project tests/NewsProcessor.Training -- mastheads <cases> <models> <scratch>
//   dotnet run -c Release --project tests/NewsProcessor.Training -- answer <cases> <scratch>
//   dotnet run -c Release --project tests/NewsProcessor.Training -- names <cases> <file>
// <cases> holds input/ and gold/ with the sets aeb, fundus and trafilatura (pages), and text and textpage too (texts, which need the text browser w3m); <models> is
// src/NewsProcessor/Reading/Models; <scratch> takes each fold's text models and the answers that they give on the sites kept from them;
// <file> takes the names that many sites print, src/NewsProcessor/Reading/Text/SiteNames.txt, which the model of mastheads is trained with.
switch (args)
{
    case ["pages", var cases, .. var models]:
        BodyTraining.Run(cases, models.FirstOrDefault());
        return 0;
    case ["texts", var cases, var models, var scratch]:
        TextTraining.Run(cases, models, scratch);
        return 0;
    case ["names", var cases, var file]:
        TextTraining.Names(cases, file);
        return 0;
    case ["mastheads", var cases, var models, var scratch]:
        TextTraining.Mastheads(cases, models, scratch);
        return 0;
    case ["answer", var cases, var scratch]:
        TextTraining.Answer(cases, scratch);
        return 0;
    default:
        Console.Error.WriteLine("usage: pages <cases> [<models>], texts <cases> <models> <scratch>, mastheads <cases> <models> <scratch>, answer <cases> <scratch>, or: names <cases> <file>");
        return 1;
}
