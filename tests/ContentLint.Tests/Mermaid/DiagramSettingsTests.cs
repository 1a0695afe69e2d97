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
    [TestCase("---\ndisplayMode: compact\nconfig: {|CL3012:theme forest|}\n---\ngantt\n")]
    [TestCase("---\ndisplayMode: [a, b]\nconfig: {|CL3012:5|}\n---\npie\n")]
    [TestCase("---\ndisplayMode: compact\nconfig:\n  gantt: {|CL3012:true|}\n---\ngantt\n")]
    [TestCase("---\nconfig:\n  fontFamily: {|CL3012:16|}\n---\npie\n")]
    [TestCase("---\nconfig:\n  sequence:\n    themeCSS: {|CL3012:false|}\n---\npie\n")]
    [TestCase("%%{init: {'themeVariables': {'fontFamily': {|CL3012:16|}}}}%%\npie\n")]
    [TestCase("---\ntitle: {|CL3012:!!set|} { a }\n---\npie\n")]
    [TestCase("flowchart LR\n  A@{ label: {|CL3024:!!binary|} aGk= }\n")]
    public void Reports(string marked)
    {
        DiagramAssert.Reports(marked);
        DiagramAssert.Reports(marked.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [TestCase("%%{init: {'themeVariables': {'primaryColor': 'cyan'}}}%%\npie\n", Description = "no theme is computed")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': 'cyan',}}}%%\npie\n", Description = "no JSON")]
    [TestCase("%%{init: {'theme': 'null', 'themeVariables': {'primaryColor': 'cyan'}}}%%\nflowchart LR\n  A\n")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'secondaryColor': 'var(--x)', 'lineColor': '', 'nonsense': 'x', 'fontSize': 5}}}%%\npie\n")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'noteBkgColor': 'x', 'noteBorderColor': 'red'}}}%%\npie\n", Description = "not read")]
    [TestCase("%%{init: {'theme': 'base', 'themeVariables': {'primaryColor': 'x'}}}%%\n%%{init: {'themeVariables': {'primaryColor': 'red'}}}%%\npie\n")]
    [TestCase("---\nconfig:\n  theme: base\n  themeVariables:\n    primaryColor: #ff0000\n---\npie\n", Description = "a comment")]
    [TestCase("---\nconfig: text\n---\npie\n")]
    [TestCase("---\ndisplayMode: \"\"\nconfig: text\n---\npie\n")]
    [TestCase("---\ndisplayMode: [null]\nconfig: text\n---\npie\n")]
    [TestCase("---\ndisplayMode: compact\nconfig:\n---\npie\n")]
    [TestCase("---\nconfig:\n  fontFamily:\n  altFontFamily: 5\n  other:\n    fontFamily: 5\n---\npie\n", Description = "unknown settings are thrown away")]
    [TestCase("---\n<<: 5\ntitle: 2020-01-01\n---\npie\n", Description = "no merge key")]
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
