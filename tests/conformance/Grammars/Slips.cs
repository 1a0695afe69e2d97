// What goes wrong when a diagram is written: at some place of the derivation a part is forgotten, written twice, changes
// places with its neighbour, or something else of the language stands in its place. Most slips leave the diagram nearly
// sound, which is where two readers of a language come to differ.

namespace ContentLint.Conformance.Grammars;

/// <summary>Makes derivations slightly wrong.</summary>
internal sealed class Slips(Grammar grammar, Random random)
{
    private const int OddInSlips = 50;

    private static readonly int[] Counts = [1, 1, 1, 1, 2, 2, 3];

    /// <summary>Makes one slip or a few.</summary>
    public void Make(Derivation derivation)
    {
        for (var count = Counts[random.Next(Counts.Length)]; count > 0; count--)
            MakeOne(derivation);
    }

    private void MakeOne(Derivation derivation)
    {
        List<(Derivation Parent, int Index)> places = [.. Places(derivation)];
        if (places.Count == 0)
            return;

        var (parent, index) = places[random.Next(places.Count)];
        var parts = parent.Parts;
        switch (random.Next(6))
        {
            case 0:
                parts.RemoveAt(index);
                break;
            case 1:
                parts.Insert(index, parts[index]);
                break;
            case 2 when parts.Count > 1:
                var other = index == 0 ? 1 : index - 1;
                (parts[index], parts[other]) = (parts[other], parts[index]);
                break;
            case 3:
                parts[index] = At(places[random.Next(places.Count)]);
                break;
            case 4:
                parts.Insert(index, At(places[random.Next(places.Count)]));
                break;
            default:
                parts[index] = grammar.Derive(grammar.Names[random.Next(grammar.Names.Count)], random, OddInSlips);
                break;
        }

        // The text only: a part inside itself would never end.
        static Derivation At((Derivation Parent, int Index) place) => new(place.Parent.Parts[place.Index].ToString());
    }

    // Every part with its place, but for those with no text: no slip in them would be seen.
    private static IEnumerable<(Derivation Parent, int Index)> Places(Derivation derivation)
    {
        var left = new Stack<Derivation>([derivation]);
        while (left.Count > 0)
        {
            var parent = left.Pop();
            for (var i = 0; i < parent.Parts.Count; i++)
            {
                if (parent.Parts[i].IsEmpty)
                    continue;
                yield return (parent, i);
                left.Push(parent.Parts[i]);
            }
        }
    }
}
