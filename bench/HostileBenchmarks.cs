using BenchmarkDotNet.Attributes;
using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Bench;

/// <summary>64 KB made to be slow: under 5 ms each.</summary>
[InProcess, MemoryDiagnoser, MinColumn, MedianColumn]
public class HostileBenchmarks
{
    private readonly Explainer explainer = new(KnowledgeBase.Shipped());
    private string text = "";

    public static IEnumerable<string> Kinds =>
    [
        "log", "anchors", "anchors-one-line", "then-rows", "any-holes", "majors", "dns", "dn-one-line", "hosts", "quotes", "entities", "blanks", "nulls",
    ];

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Make() => text = Kind switch
    {
        "log" => Pastes.Of(Pastes.OneKilobyte + "\n"),
        "anchors" => Pastes.Of("530-globus_gsi_callback_module: Could not verify credential\n"),
        "anchors-one-line" => Pastes.Of("globus_gsi_callback_module: Can't get the local trusted CA certificate: "),
        "then-rows" => Pastes.Of("530-The proxy credential: /tmp/x509up_u1000\n530-The host credential: /etc/grid-security/hostcert.pem\n"),
        "any-holes" => Pastes.Of("in library: rsa routines, function in library: SSL routines, function "),
        "majors" => Pastes.Numbered(i => $"GSS Major Status: 0x{0xD0000 + i:x8} minor={-1765328384 + i}\n"),
        "dns" => Pastes.Numbered(i => $"/DC=org/DC=example/OU=People/CN=Jo Doe {i}/CN=proxy/CN={i}\n"),
        "dn-one-line" => Pastes.Of("/CN=Jo Doe"),
        "hosts" => Pastes.Numbered(i => $"gsiftp://se{i}.example.org:2811/data/{i} "),
        "quotes" => Pastes.Of("> > > > "),
        "entities" => Pastes.Of("&amp;lt;&gt;"),
        "blanks" => Pastes.Of("globus                                                          \n"),
        _ => Pastes.Of("\0\\n"),
    };

    [Benchmark]
    public Answer Explain() => explainer.Explain(text);
}
