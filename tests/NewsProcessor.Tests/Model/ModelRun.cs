using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using NewsProcessor.Articles;
using NewsProcessor.SortedTables;
using NewsProcessor.Tests.Ingest;

namespace NewsProcessor.Tests.Model;

/// <summary>Runs steps on the real app over storage in memory, in virtual time, and keeps the model beside it.</summary>
sealed class ModelRun : IAsyncDisposable
{
    /// <summary>When every run begins.</summary>
    public static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly FakeTimeProvider _clock = new(Start) { AutoAdvanceAmount = TimeSpan.FromTicks(1) };
    readonly SortedStorage _storage;
    readonly BlobContainerClient _uploads;
    readonly List<(AppInstance App, Wire Wire)> _instances = [];
    bool _hurt;

    ModelRun(int seed)
    {
        _storage = new(_clock, PageBreaks.Often(seed));
        _uploads = _storage.Blobs().GetBlobContainerClient(UploadStore.Container);
        Healthy = new(_storage.Blobs(), _storage.Tables(), _clock);
        Follower = new(Healthy.Get<ChangeLog>());
    }

    /// <summary>What should have come of the steps so far.</summary>
    public NewsModel Model { get; } = new();

    /// <summary>An instance that nothing happens to.</summary>
    public AppInstance Healthy { get; }

    public Follower Follower { get; }

    /// <summary>Storage as it is, past the app.</summary>
    public TableServiceClient Tables => _storage.Tables();

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Runs the steps, lets all be delivered and reconciled, and compares; then again when every embargo and expiry is over.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static async Task<string?> FaultOfAsync(IReadOnlyList<Step> steps, int seed)
    {
        await using var run = new ModelRun(seed);
        try
        {
            await run.Healthy.Get<NewsTables>().CreateAsync(default);
            await run.Healthy.Get<UploadStore>().CreateAsync(default);
            foreach (var step in steps)
                await run.TakeAsync(step);
            await run.SettleAsync();
            await run.CheckAsync();
            run._clock.Advance(TimeSpan.FromHours(3));
            await run.CheckAsync();
            return null;
        }
        catch (ModelFaultException fault)
        {
            return fault.Message;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            return defect.ToString();
        }
    }

    /// <summary>Half a minute past a minute: embargoes and expiries are on the minute, and followers keep a distance to now.</summary>
    async Task CheckAsync()
    {
        _clock.Advance(TimeSpan.FromSeconds(90 - Now.Second));
        await new ModelCheck(this).CheckAsync();
    }

    async Task TakeAsync(Step step)
    {
        switch (step)
        {
            case Work work:
                await WorkAsync(work);
                break;
            case Follow:
                await Follower.ReadAsync();
                break;
            case Put put:
                var answer = _uploads.GetBlobClient(put.Blob).Upload(new BinaryData(Encoding.UTF8.GetBytes(put.File.Content)), overwrite: true).Value;
                Model.Put(put.Blob, put.File, answer.ETag.ToString(), answer.LastModified);
                break;
            case Remove remove:
                if (_uploads.GetBlobClient(remove.Blob).DeleteIfExists())
                    Model.Remove(remove.Blob);
                break;
            case Pass pass:
                _clock.Advance(pass.Time);
                break;
        }
    }

    async Task WorkAsync(Work work)
    {
        var turns = new Turns(work.Seed, work.Meanwhile, TakeAsync);
        Model.Begin(work.Jobs);
        var running = work.Jobs.Select((job, number) => Begin(job, Instance(number), turns)).ToList();
        await turns.RunAsync([.. running.Select(one => (one.Wire, (Task)one.Job))]);
        Model.End(await Task.WhenAll(running.Select(one => one.Job)));
        _instances.ForEach(instance => instance.Wire.Turns = null);
    }

    (Wire Wire, Task<bool> Job) Begin(Job job, (AppInstance App, Wire Wire) instance, Turns turns) => (instance.Wire, BeginAsync(job, instance, turns));

    /// <returns>Whether the job ended well.</returns>
    async Task<bool> BeginAsync(Job job, (AppInstance App, Wire Wire) instance, Turns turns)
    {
        // No event comes for a file that never was.
        if (job.Blob is not null && !Model.Blobs.ContainsKey(job.Blob))
            return false;
        instance.Wire.Turns = turns;
        instance.Wire.Expect(job.Mishap);
        try
        {
            await (job switch
            {
                { Deletes: true } => DeleteAsync(job.Blob!, instance.App),
                { Blob: { } blob } => instance.App.IngestAsync(_uploads.GetBlobClient(blob)),
                _ => instance.App.ReconcileAsync(),
            });
            return true;
        }
        catch (Exception fault) when (fault is ProcessDiedException || job.Mishap is not null)
        {
            _hurt = true;
            return false;
        }
    }

    async Task DeleteAsync(string blob, AppInstance app)
    {
        if (await Healthy.Get<UploadLedger>().WrittenAsync(Receipt.IdOf(blob), default) is not { ReceivedAt: { } receivedAt } receipt)
            return;
        var others = 1 + (Model.Blobs[blob].Find(state => state.ETag == receipt.ETag)?.Number ?? -1);
        var well = false;
        try
        {
            await app.Get<Deletion>().DeleteAsync(receipt, default);
            well = true;
        }
        finally
        {
            Model.Delete(blob, receivedAt, others, isGone: !_uploads.GetBlobClient(blob).Exists(), well);
        }
    }

    (AppInstance App, Wire Wire) Instance(int number)
    {
        if (number == _instances.Count)
            _instances.Add(New());
        else if (_instances[number].Wire.IsDead)
            _instances[number] = New();
        return _instances[number];
    }

    (AppInstance, Wire) New()
    {
        var wire = new Wire();
        return (new(_storage.Blobs(With(new BlobClientOptions(), wire)), _storage.Tables(With(new TableClientOptions(), wire)), _clock), wire);
    }

    static TOptions With<TOptions>(TOptions options, Wire wire) where TOptions : ClientOptions
    {
        options.AddPolicy(wire, HttpPipelinePosition.BeforeTransport);
        return options;
    }

    /// <summary>Events come at least once, and the timer finds what is left open. The pass over everything is for what crashes and faults have left: without them nothing needs it.</summary>
    async Task SettleAsync()
    {
        foreach (var blob in Model.Blobs.Where(blob => !blob.Value[^1].IsDelivered).Select(blob => blob.Key))
        {
            Model.Begin([new(blob, null)]);
            await Healthy.IngestAsync(_uploads.GetBlobClient(blob));
            Model.End([true]);
        }
        _clock.Advance(TimeSpan.FromMinutes(30));
        await Healthy.ReconcileAsync();
        foreach (var blob in Model.Current.Where(blob => blob.Value.IsGoing && !_uploads.GetBlobClient(blob.Key).Exists()).Select(blob => blob.Key).ToList())
            Model.Current.Remove(blob);
        if (!_hurt)
            return;
        _clock.Advance(TimeSpan.FromMinutes(30));
        await Healthy.Get<FullPass>().RunWholeAsync(rebuildIndex: false, default);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (app, _) in _instances)
            await app.DisposeAsync();
        await Healthy.DisposeAsync();
    }
}

/// <summary>The system is not as the model.</summary>
sealed class ModelFaultException(string message) : Exception(message);
