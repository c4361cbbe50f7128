using System.Text.Json;
using Xunit;

namespace NewsProcessor.Tests.Ingest;

/// <summary>The same story from several senders is one cluster, whatever headline, credit or length each gave it.</summary>
public sealed class ClusterTests
{
    static readonly string[] _story =
    [
        "The water in the mill race fell by two metres on Wednesday night, and by morning the great wheel at the edge of Milltown stood still for the first time since the flood of the spring before last, the river office said in a short statement.",
        "Engineers who walked the length of the channel at dawn found no breach in the banks, no fallen tree and no sign that the sluice above the weir had been touched, although the chain that holds its gate was rusted through in three places.",
        "\"We do not know where the water went,\" said the warden of the weir, who has kept the gauge there for thirty years. \"It has never fallen so far in a single night, not even in the dry summer when the ferry lay on the sand.\"",
        "The baker who grinds his own rye in the mill said that he had flour for nine days, and the council promised to send carts to the mill of the neighbouring village should the wheel stand still for longer than a week.",
        "A meeting of everybody who holds a share in the mill has been called for Sunday after church.",
    ];

    static readonly string[] _order = ["whole", "cut", "edited", "copy", "other"];

    [Fact]
    public async Task Articles_with_one_story_share_a_cluster_and_others_do_not()
    {
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("whole.json", Item("whole", "Mill race dries up in the night", _story, "Quay Press"));
        await newsroom.UploadAsync("cut.json", Item("cut", "Wheel stands still at Milltown", [.. _story.Take(3)], "Valley Post"));
        await newsroom.UploadAsync("edited.json", Item("edited", "No water at the mill", [_story[0].Replace("great wheel", "wheel", StringComparison.Ordinal), .. _story.Skip(1)], "Evening Lamp"));
        await newsroom.UploadAsync("copy.json", Item("copy", "Mill race dries up in the night", _story, "Harbour News"));
        await newsroom.UploadAsync("other.json", Item("other", "Mill race is full again", ["The water in the mill race was back on Friday, as suddenly as it had gone, and the wheel turned from noon on while half of Milltown stood on the bridge and watched it in silence.", .. _story.Skip(4),
            "The warden of the weir would not say what he thought of it. The baker sold rye bread at half the price until the evening, and the carts that the council had sent were turned back on the road to the next village."], "Quay Press"));

        var listed = (await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray().ToList();
        var whole = listed.Single(article => article.Text("upload") == "whole.json").Text("id");
        var cluster = listed.Single(article => article.Text("upload") == "whole.json").Text("clusterId");
        Assert.NotNull(cluster);
        Assert.Equal(["copy.json", "cut.json", "edited.json", "whole.json"], listed.Where(article => article.Text("clusterId") == cluster).Select(article => article.Text("upload")).Order(StringComparer.Ordinal));
        var copy = listed.Single(article => article.Text("upload") == "copy.json").Text("id");
        Assert.Equal((whole, cluster), ((await newsroom.GetAsync("articles/" + copy)).Text("duplicateOf"), (await newsroom.GetAsync("articles/" + copy)).Text("clusterId")));
        Assert.Null((await newsroom.GetAsync("articles/" + whole)).Text("duplicateOf"));

        var collapsed = (await newsroom.GetAsync("articles?collapse=cluster")).GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(["other.json", "copy.json"], collapsed.Select(article => article.Text("upload")));
        Assert.Equal(["Evening Lamp", "Valley Post", "Quay Press"], collapsed[1].GetProperty("alsoCarriedBy").EnumerateArray().Select(other => other.Text("source")));
        var quay = (await newsroom.GetAsync("articles?collapse=cluster&source=quay%20press")).GetProperty("value").EnumerateArray();
        Assert.Equal(["other.json", "whole.json"], quay.Select(article => article.Text("upload")));
    }

    [Fact]
    public async Task Whichever_comes_first_the_cluster_is_the_same()
    {
        var names = new[] { "whole", "cut", "copy" };
        var clusters = new List<string>();
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2] })
        {
            await using var newsroom = await MemoryNewsroom.OpenAsync();
            foreach (var n in order)
                await newsroom.UploadAsync(names[n] + ".json", Item(names[n], $"Mill race, telling {n}", n == 1 ? [.. _story.Take(3)] : _story, "Quay Press"));
            clusters.Add(string.Join(' ', (await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray().Select(article => article.Text("clusterId")).Distinct()));
        }
        Assert.Single(clusters.Distinct());
        Assert.DoesNotContain(' ', clusters[0]);
    }

    [Fact]
    public async Task A_script_without_blanks_is_compared_by_its_letters()
    {
        string[] story =
        [
            "水曜日の夜、水車小屋へ続く水路の水位が二メートル下がり、村はずれの大きな水車は翌朝、おととしの春の洪水以来はじめて動きを止めたと、川の事務所が短い発表で明らかにした。",
            "夜明けに土手を歩いた技師たちは、堤の崩れも倒木も見つけられず、上流の水門にも触れた跡はなかったが、門を支える鎖は三か所でひどく錆びていたという。",
            "「水がどこへ行ったのか分からない」と、三十年にわたり量水標を守ってきた堰の番人は語った。「渡し船が砂の上に残された乾いた夏でさえ、一晩でこれほど下がったことはない」",
            "粉屋には九日分の小麦粉が残っており、村議会は水車が一週間より長く止まる場合、隣村の製粉所へ荷馬車を出すと約束した。",
        ];
        await using var newsroom = await MemoryNewsroom.OpenAsync();
        await newsroom.UploadAsync("whole.json", Item("whole", "水車が止まる", story, "Quay Press"));
        await newsroom.UploadAsync("cut.json", Item("cut", "村の水路が一夜で干上がる", ["【ミルタウン共信】" + story[0], .. story[1..3]], "Valley Post"));
        await newsroom.UploadAsync("other.json", Item("other", "市場に新しい屋根",
        [
            "港町の魚市場では月曜日、雨漏りに悩まされてきた古い屋根の葺き替えが終わり、商人たちは三か月ぶりに元の売り場へ戻って、朝早くから鯖や烏賊を並べた。",
            "工事の費用は町と組合が半分ずつ出した。組合長は「これで冬も傘なしで買い物ができる」と話し、来週の日曜日に小さな祝いの席を設けるとしている。",
        ], "Quay Press"));

        var listed = (await newsroom.GetAsync("articles")).GetProperty("value").EnumerateArray().ToDictionary(article => article.Text("upload")!, article => article.Text("clusterId"));
        Assert.NotNull(listed["whole.json"]);
        Assert.Equal(listed["whole.json"], listed["cut.json"]);
        Assert.Null(listed["other.json"]);
    }

    static string Item(string name, string headline, string[] body, string provider) => $$"""
        { "uri": "urn:newsml:news.example:{{name}}", "version": "1", "versioncreated": "2031-05-01T09:0{{Array.IndexOf(_order, name)}}:00Z", "type": "text", "language": "en", "headline": "{{headline}}",
          "infosources": [{ "name": "{{provider}}", "role": "isrol:originfo" }], "copyrightholder": "{{provider}}", "body_text": {{JsonSerializer.Serialize(string.Join("\n\n", body))}} }
        """;
}
