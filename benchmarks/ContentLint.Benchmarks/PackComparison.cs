// What a team's packs cost: the command as a process on a whole course, with a pack of hundreds of rules and without any, in turn.
// CPU time counts, the best of several rounds: the ratios are what holds from machine to machine.

using System.Globalization;

namespace ContentLint.Benchmarks;

/// <summary>Compares runs with packs with the same run without.</summary>
internal static class PackComparison
{
    private const int Rules = 200;
    private const int Pairs = 2_000;

    // The words of the course that CourseGenerator writes, so that rules may have something to find.
    private static readonly string[] Words = "slot replication database connector cluster parameter failover consumer snapshot backup".Split(' ');

    private static readonly (string Name, double? Most, Func<string> Rules)[] Packs =
    [
        ("200 rules with phrases that the lessons do not have", 1.6, () => Many(i => $"forbid: {{ text: {{ formsOf: [absent{Letters(i)} phrase, missing{Letters(i)} word] }} }}")),
        ("200 rules with phrases that they have", null, () => Many(i => $"forbid: {{ text: {{ formsOf: [{Words[i % 10]} {Words[i / 10 % 10]}] }} }}")),
        ("200 rules with patterns", 4, () => Many(i => $"forbid: {{ text: {{ matches: '\\b{Words[i % 10]}\\s+(?:{Words[i / 10 % 10]}|{Letters(i)}\\w+)\\s+\\d' }} }}")),
        ("a map of 2,000 pairs in all forms", 1.2, () =>
            $"  - id: MAP1\n    name: map\n    title: A map\n    message: \"{{replacement}}\"\n    forbid:\n      text:\n        forms: true\n        replace:\n{string.Concat(Enumerable.Range(0, Pairs).Select(i => $"          term{Letters(i)}: word{Letters(i)}\n"))}"),
    ];

    /// <summary>Runs the comparison.</summary>
    /// <param name="course">A course that <see cref="CourseGenerator"/> wrote.</param>
    /// <param name="contentlint">The command.</param>
    /// <param name="rounds">How many times each runs.</param>
    /// <returns>0 where all keep to their budgets.</returns>
    public static int Run(string course, string contentlint, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("contentlint-packs").FullName;
        string[] names = ["no pack", .. Packs.Select(p => p.Name)];
        string[][] commands = [[contentlint, "check", course, "--config", Configure(folder, "none", "rulePacks: []\n")], .. Packs.Select((p, i) => new[] { contentlint, "check", course, "--config", Write(folder, i, p.Rules()) })];
        var best = commands.Select(c => ProcessUsage.Of(c)).ToArray();
        for (var round = 1; round < rounds; round++)
            best = [.. commands.Select((c, i) => ProcessUsage.Of(c).BestOf(best[i]))];
        Directory.Delete(folder, recursive: true);

        Console.WriteLine("| pack | CPU, s | as a multiple | budget |\n| --- | --- | --- | --- |");
        var failed = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var most = i == 0 ? null : Packs[i - 1].Most;
            var ratio = best[i].Cpu / best[0].Cpu;
            failed += ratio > most ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {names[i]} | {best[i].Cpu:F2} | {ratio:F2} | {most:F1} |"));
        }

        return failed == 0 ? 0 : 1;
    }

    private static string Write(string folder, int number, string rules)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"pack{number}");
        File.WriteAllText(Path.Combine(folder, name + ".yml"), "schemaVersion: 1\ntitle: A pack\nrules:\n" + rules);
        return Configure(folder, name + "-config", $"rulePacks: [./{name}.yml]\n");
    }

    private static string Configure(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name + ".yml");
        File.WriteAllText(path, text);
        return path;
    }

    private static string Many(Func<int, string> condition) => string.Concat(Enumerable.Range(0, Rules).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"  - id: TEAM{i}\n    name: team-{Letters(i)}\n    title: A rule\n    message: \"{{match}}\"\n    {condition(i)}\n")));

    // A number as a word.
    private static string Letters(int number)
    {
        var letters = "";
        for (var i = 0; i < 3; i++, number /= 20)
            letters += "bcdfghjklmnpqrstvwxz"[number % 20];
        return letters.Insert(1, "a").Insert(3, "o");
    }
}
