using ContentLint.Analyzers.CodeFixes;
using NUnit.Framework;

namespace ContentLint.Analyzers.Tests;

public class AnalyzerTests
{
    [TestCase("private static readonly DiagnosticDescriptor {|CLR003:Other|} = Todo;")]
    [TestCase("public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = new[] { SomeRule.Todo };")]
    [TestCase("public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [.. All]; static readonly DiagnosticDescriptor[] All = [];")]
    public Task Descriptors_are_listed(string members) => Verify.Members<RuleClassAnalyzer>(members);

    [TestCase("abstract class Base : LessonRule { }")]
    [TestCase("class {|CLR001:R|} : CourseRule { public override IReadOnlyList<DiagnosticDescriptor> Descriptors => {|CLR001:[]|}; public override void Analyze(IReadOnlyList<LessonFacts> l, Action<Diagnostic> r) { } }")]
    [TestCase("/** <summary>R.</summary> */ class R : CourseRule { public override IReadOnlyList<DiagnosticDescriptor> Descriptors => {|CLR001:Array.Empty<DiagnosticDescriptor>()|}; public override void Analyze(IReadOnlyList<LessonFacts> l, Action<Diagnostic> r) { } }")]
    public Task A_rule_says_what_it_reports(string file) => Verify.File<RuleClassAnalyzer>(file);

    [TestCase("\"TEAM002\", \"no-more\"")]
    [TestCase("{|CLR002:\"TEAM001\"|}, \"no-more\"")]
    [TestCase("\"TEAM002\", {|CLR002:\"no-todo\"|}")]
    [TestCase("{|CLR002:\"team2\"|}, \"no-more\"")]
    [TestCase("{|CLR002:\"TEAM\"|}, {|CLR002:\"NoMore\"|}")]
    [TestCase("{|CLR002:\"CL1234\"|}, {|CLR002:\"no--more\"|}")]
    [TestCase("\"CLUB1\", {|CLR002:\"\"|}")]
    public Task Ids_and_names(string idAndName) => Verify.Members<DescriptorIdentityAnalyzer>(
        $"static readonly DiagnosticDescriptor Other = new DiagnosticDescriptor({idAndName}, \"Title\", Severity.Error);");

    [TestCase("private readonly int _max = 3; const int Min = 1; int Limit => 2; int Other { get; } = 4;")]
    [TestCase("private int {|CLR004:_count|};")]
    [TestCase("private static int {|CLR004:_count|};")]
    [TestCase("public int {|CLR004:Count|} { get; set; }")]
    [TestCase("private readonly List<int> {|CLR004:_seen|} = []; void See() => _seen.Add(1);")]
    [TestCase("private readonly int[] {|CLR004:_seen|} = new int[1]; void See() { _seen[0] = 1; }")]
    [TestCase("private readonly List<int> _all = []; public SomeRule() { _all.Add(1); } bool Has() => _all.Contains(1);")]
    [TestCase("private readonly System.Collections.Immutable.ImmutableList<int> _all = []; int Has() => _all.Add(1).Count;")]
    public Task State(string members) => Verify.Members<RuleStateAnalyzer>(members);

    [TestCase("string Text() => {|CLR005:File.ReadAllText(\"a\")|};")]
    [TestCase("DateTime Text() => {|CLR005:DateTime.Now|};")]
    [TestCase("object Text() => {|CLR005:Environment.UserName|};")]
    [TestCase("object Text() => {|CLR005:new Random()|};")]
    [TestCase("object Text() => {|CLR005:new System.Net.Http.HttpClient()|};")]
    [TestCase("void Text() => {|CLR005:Console.WriteLine()|};")]
    [TestCase("object Text() => Environment.NewLine + Path.GetFileName(\"a/b\") + new Random(1).Next() + DateTime.MinValue;")]
    public Task Outside(string members) => Verify.Members<OutsideWorldAnalyzer>(members);

    [Test]
    public Task Outside_a_rule_everything_is_open() => Verify.File<OutsideWorldAnalyzer>("class Tool { DateTime Now => DateTime.Now; }");

    [TestCase("object R() => {|CLR006:new Regex(\"a\")|};")]
    [TestCase("bool R() => {|CLR006:Regex.IsMatch(\"a\", \"b\")|};")]
    [TestCase("object R() => new Regex(\"a\", RegexOptions.NonBacktracking);")]
    [TestCase("object R() => new Regex(\"a\", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(\"a\") + Regex.Escape(\"a\");")]
    public Task Regex_time_out(string members) => Verify.Members<RegexTimeoutAnalyzer>(members);

    [TestCase("TextSpan S(LinePosition p) => {|CLR007:new TextSpan(p.Line * 80 + p.Column, 9)|};")]
    [TestCase("TextSpan S(string t) => {|CLR007:new TextSpan(t.Split('\\n')[0].Length + 1, 9)|};")]
    [TestCase("TextSpan S(string t) => new TextSpan(t.IndexOf('a') + 1, 9);")]
    [TestCase("TextSpan S(string t) => new TextSpan(t.Split(',')[0].Length + 1, 9);")]
    public Task Line_arithmetic(string members) => Verify.Members<LineArithmeticAnalyzer>(members);

    [Test]
    public Task Fix_lists_the_descriptor() => Verify.Fix<RuleClassAnalyzer, ListDescriptorCodeFix>(
        "static readonly DiagnosticDescriptor {|CLR003:Other|} = Todo; public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Todo];",
        "static readonly DiagnosticDescriptor Other = Todo; public override IReadOnlyList<DiagnosticDescriptor> Descriptors => [Todo, Other];");

    [TestCase("private int {|CLR004:_max|}; public SomeRule() { _max = 3; }", "private readonly int _max; public SomeRule() { _max = 3; }")]
    [TestCase("private int {|CLR004:_max|}; void Next() { _max++; }", "private int {|CLR004:_max|}; void Next() { _max++; }")]
    public Task Fix_makes_readonly(string before, string after) => Verify.Fix<RuleStateAnalyzer, ReadonlyFieldCodeFix>(before, after);

    [TestCase("object R() => {|CLR006:new Regex(\"a\")|};", "object R() => new Regex(\"a\", RegexOptions.None, TimeSpan.FromSeconds(1));")]
    [TestCase("bool R() => {|CLR006:Regex.IsMatch(\"a\", \"b\", RegexOptions.None)|};", "bool R() => Regex.IsMatch(\"a\", \"b\", RegexOptions.None, TimeSpan.FromSeconds(1));")]
    public Task Fix_adds_a_time_out(string before, string after) => Verify.Fix<RegexTimeoutAnalyzer, RegexTimeoutCodeFix>(before, after);
}
