using ContentLint.Mermaid.Settings;

namespace ContentLint.Tests.Mermaid;

/// <summary>What a diagram sets for itself, and the colors of its theme.</summary>
public sealed class DiagramSettingsTests
{
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': {|CL3027:'#ff000'|}}}}%%\npie\n")]
    [TestCase("%%{init: {'themeVariables': {'primaryColor': {|CL3027:'cyan'|}}}}%%\nflowchart LR\n  A\n")]
    [TestCase("---\nconfig:\n  theme: dark\n  themeVariables:\n    background: {|CL3027:\"\"|}\n    cScale3: {|CL3027:5|}\n---\npie\n")]
    [TestCase("---\nconfig:\n  theme: forest\n---\n%%{init: {'themeVariables': {'mainBkg': {|CL3027:'rgb(1, 2)'|}}}}%%\nmindmap\n  a\n")]
    [TestCase("---\nconfig:\n  themeVariables: {|CL3027:primaryColor:@{}|}\n---\npie\n")]
    [TestCase("%%{init: {'theme': 'unknown', 'themeVariables': {'primaryColor': {|CL3027:'x'|}}}}%%\npie\n")]
    [TestCase("%%{init: {'pie': {'theme': 'neutral'}, 'themeVariables': {'border1': {|CL3027:'x'|}}}}%%\npie\n")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': {|CL3027:'#fff-'|}}}}%%\nkanban\n")]
    public void Reports(string marked) => DiagramAssert.Reports(marked);

    [TestCase("%%{init: {'themeVariables': {'primaryColor': 'cyan'}}}%%\npie\n", Description = "no theme is computed")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': 'cyan',}}}%%\npie\n", Description = "no JSON")]
    [TestCase("%%{init: {'theme': 'null', 'themeVariables': {'primaryColor': 'cyan'}}}%%\nflowchart LR\n  A\n")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'secondaryColor': 'var(--x)', 'lineColor': '', 'nonsense': 'x', 'fontSize': 5}}}%%\npie\n")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'noteBkgColor': 'x', 'noteBorderColor': 'red'}}}%%\npie\n", Description = "not read")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': 'x'}}}%%\n%%{init: {'themeVariables': {'primaryColor': 'red'}}}%%\npie\n")]
    [TestCase("---\nconfig:\n  theme: base\n  themeVariables:\n    primaryColor: #ff0000\n---\npie\n", Description = "a comment")]
    [TestCase("---\nconfig: text\n---\npie\n")]
    public void Accepts(string text) => DiagramAssert.Reports(text);

    [TestCase("#fff")]
    [TestCase("#FFFa")]
    [TestCase("#12abEF")]
    [TestCase("#12abEF00")]
    [TestCase("rgb(1,2,3)")]
    [TestCase("RGBA( 1 2.5% .5 , 5% )")]
    [TestCase("hsl(120,10%,20%)")]
    [TestCase("hsla(0.5turn 1% 2%, +1e-1)")]
    [TestCase("rebeccapurple")]
    [TestCase("Transparent")]
    public void Knows_colors(string text) => Assert.That(ThemeColor.IsColor(text), Is.True);

    [TestCase("")]
    [TestCase("#ff")]
    [TestCase("#fffff")]
    [TestCase("#ggg")]
    [TestCase("rgb(1,2)")]
    [TestCase("rgb(1,2,3")]
    [TestCase("rgb(1,2,3,)")]
    [TestCase("hsl(1,2,3)")]
    [TestCase("hsl(1deg,2%,3%) ")]
    [TestCase("hsl(10%,2%,3%)")]
    [TestCase("rgb(1e-1,2,3)")]
    [TestCase("cyan")]
    [TestCase(" red")]
    public void Knows_what_is_no_color(string text) => Assert.That(ThemeColor.IsColor(text), Is.False);
}
