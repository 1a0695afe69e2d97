using ContentLint.Lessons;
using ContentLint.Text;

namespace ContentLint.Tests.Lessons;

/// <summary>The places of a lesson's own names.</summary>
public sealed class LessonNamesTests
{
    // All places of one name are between « and ».
    [TestCase("import «Card» from 'a'\n\n<«Card»><«Card».Title /></«Card»>\n\n{«Card».name} {a.Card} {'Card'} {\"it's Card\"} Card")]
    [TestCase("import { «Card» } from 'a'\nexport const b = [«Card», { Card: 1, c: «Card» }]\n")]
    [TestCase("import «Card» from 'a'\n\n{[1].map(Card => <Card>{Card}</Card>)} {(() => «Card»)()}")]
    [TestCase("import «Card» from 'a'\n\n{true ? <«Card»  x=\"Card\">Card {«Card»}</«Card»> : <p></p>} {false && «Card»}")]
    [TestCase("import «Card» from 'a'\n\n<p b={«Card»} Card=\"Card\" {...«Card»}>Card</p>")]
    [TestCase("import * as «ui» from 'a'\n\n<«ui».Card>{`${«ui».b}`}</«ui».Card>\n\n`ui` {/* ui */}")]
    [TestCase("import { Card as «Box» } from 'a'\n\n<«Box» /> <Card />")]
    [TestCase("import «Card» from 'a'\n\nexport { «Card» as Other }\n")]
    [TestCase("[«one»]: /a\n\n[x][«one»] [«one»] [«ONE»][] ![y][«one»]\n\n`[one]` [two](one)")]
    [TestCase("> [«a b»]: /a\n\n- [x][«A   b»]\n\n[«a b»]: /c")]
    [TestCase("[«a\\]b»]: /a\n\n[«a\\]b»]")]
    [TestCase("```md\n[one]: /x\n```\n\n[«one»]: /a\n\n[x\\[][«one»]")]
    public void All_places_of_a_name_are_known(string marked)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            foreach (var path in new[] { "a.mdx", "a.md" })
            {
                if (path == "a.md" && !marked.Contains("]:", StringComparison.Ordinal))
                    continue;
                var text = marked.Replace("\n", lineEnd, StringComparison.Ordinal);
                var name = LessonReader.Read(SourceText.From(path, text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)), LessonOptions.Default).Names.Single();
                Assert.That(Mark(text, name), Is.EqualTo(text), path);
            }
        }
    }

    [TestCase("import Card from 'a'\n\n{({ Card })}", "7-11")]
    [TestCase("import Card from 'a'\n\nexport { Card }\n", "7-11")]
    [TestCase("", "")]
    public void What_means_something_else_beside_the_name_is_no_place_of_it(string text, string expected) =>
        Assert.That(string.Join(" ", LessonReader.Read(SourceText.From("a.mdx", text), LessonOptions.Default).Names.Select(n => $"{n.Declaration.Start}-{n.Declaration.End}{string.Concat(n.Uses)}")), Is.EqualTo(expected));

    private static string Mark(string marked, LessonName name)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        foreach (var place in name.Uses.Append(name.Declaration).OrderDescending())
            text = text.Insert(place.End, "»").Insert(place.Start, "«");
        return text;
    }
}
