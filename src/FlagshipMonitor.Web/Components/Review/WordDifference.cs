using System.Text;

namespace FlagshipMonitor.Web.Components.Review;

/// <summary>A run of words that both texts have, or only the older, or only the newer.</summary>
public sealed record WordRun(string Text, bool InOld, bool InNew);

/// <summary>Compares two texts word by word, so that a reader sees the words that came and went and not the whole text twice.</summary>
public static class WordDifference
{
    /// <summary>Above this square two texts are not compared word by word: they are shown as one that went and one that came.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>The runs in the order of reading; joined, those in the old text are the old text, and those in the new the new.</summary>
    public static IReadOnlyList<WordRun> Between(string older, string newer)
    {
        var (a, b) = (Split(older), Split(newer));
        var runs = new List<(StringBuilder Text, bool InOld, bool InNew)>();
        // Most changes are small: only what lies between the common ends is compared.
        var before = a.Zip(b).TakeWhile(w => w.First == w.Second).Count();
        var after = a.Skip(before).Reverse().Zip(b.Skip(before).Reverse()).TakeWhile(w => w.First == w.Second).Count();
        var end = a[(a.Count - after)..];
        a[..before].ForEach(w => Add(w, inOld: true, inNew: true));
        (a, b) = (a[before..(a.Count - after)], b[before..(b.Count - after)]);
        if ((a.Count + 1L) * (b.Count + 1L) > MostCells)
        {
            a.ForEach(w => Add(w, inOld: true, inNew: false));
            b.ForEach(w => Add(w, inOld: false, inNew: true));
            (a, b) = ([], []);
        }

        var common = LongestCommon(a, b);
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(a[i++], inOld: true, inNew: true);
                j++;
            }
            else if (j >= b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(a[i++], inOld: true, inNew: false);
            }
            else
            {
                Add(b[j++], inOld: false, inNew: true);
            }
        }

        end.ForEach(w => Add(w, inOld: true, inNew: true));
        return [.. runs.Select(r => new WordRun(r.Text.ToString(), r.InOld, r.InNew))];

        void Add(string word, bool inOld, bool inNew)
        {
            if (runs.Count == 0 || runs[^1].InOld != inOld || runs[^1].InNew != inNew)
            {
                runs.Add((new StringBuilder(), inOld, inNew));
            }

            runs[^1].Text.Append(word);
        }
    }

    /// <summary>Words, signs and white space by themselves, so that a comma that came is only a comma.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || KindOf(text[i]) != KindOf(text[i - 1]) || KindOf(text[i]) == 0)
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return parts;
    }

    /// <summary>0 for a sign, 1 for white space, 2 for what words and numbers are made of; both halves of a character are 2.</summary>
    private static int KindOf(char sign) => char.IsWhiteSpace(sign) ? 1 : char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? 2 : 0;

    /// <summary>At [i, j] how many words the rest of both texts from there on have in common, in order.</summary>
    private static int[,] LongestCommon(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
