// Inputs that somebody wrote down, with all that is found in them.

using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Fuzz;

/// <summary>Tries the inputs of a file.</summary>
internal static class GivenInputs
{
    /// <summary>Tries each line, a variant and a text in quotes; gives the exit code.</summary>
    public static int Run(FuzzTarget target, string path)
    {
        var broken = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Contains('"')))
        {
            var quote = line.IndexOf('"');
            var input = new FuzzInput(Regex.Unescape(line[(quote + 1)..line.LastIndexOf('"')]), int.Parse(line[..quote], CultureInfo.InvariantCulture));
            Console.WriteLine(line);
            foreach (var diagnostic in target.Find(input))
                Console.WriteLine($"  {FuzzRun.Describe(diagnostic)}");
            foreach (var violation in target.Try(input))
            {
                Console.WriteLine($"  VIOLATION {violation.Kind}\n    {violation.Detail.Replace("\n", "\n    ")}");
                broken++;
            }
        }

        return broken == 0 ? 0 : 1;
    }
}
