namespace FlagshipMonitor.Domain.Engine;

/// <summary>How many people each two schemes of one country share: at least, and at most. What is declared of a pair may say something of others too.</summary>
internal sealed class Relations
{
    private readonly List<SchemePeople> _schemes;
    private readonly decimal[,] _least;
    private readonly decimal[,] _most;
    private readonly SortedSet<(int Part, int Whole)> _subsets = [];

    public Relations(IReadOnlyList<SchemePeople> schemes)
    {
        // By name, so that nothing depends on the order of input.
        _schemes = [.. schemes.OrderBy(s => s.Scheme, StringComparer.Ordinal).ThenBy(s => s.People)];
        (_least, _most) = (new decimal[Count, Count], new decimal[Count, Count]);
        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < Count; b++)
            {
                _most[a, b] = Math.Min(People(a), People(b));
            }
        }

        Declare();
        Conclude();
    }

    public int Count => _schemes.Count;

    /// <summary>Whether nothing that is declared contradicts the rest.</summary>
    public bool Agree { get; private set; } = true;

    public decimal People(int scheme) => _schemes[scheme].People;

    public decimal LeastShared(int a, int b) => _least[a, b];

    public decimal MostShared(int a, int b) => _most[a, b];

    /// <summary>The schemes that are wholly part of another; in a circle of such declarations one stays.</summary>
    public void ListContracted(ICollection<string>? contracted)
    {
        if (contracted is null)
        {
            return;
        }

        var within = Enumerable.Range(0, Count).ToArray();
        foreach (var (part, whole) in _subsets)
        {
            if (within[part] == part && Root(whole) is var root && root != part)
            {
                within[part] = root;
                contracted.Add(_schemes[part].Scheme!);
            }
        }

        int Root(int scheme)
        {
            while (within[scheme] != scheme)
            {
                scheme = within[scheme];
            }

            return scheme;
        }
    }

    private void Declare()
    {
        var index = _schemes.Select((s, i) => (s.Scheme, i)).Where(s => s.Scheme is not null)
            .GroupBy(s => s.Scheme!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        for (var a = 0; a < Count; a++)
        {
            foreach (var declared in _schemes[a].Declared.Where(d => d.Kind is not OverlapKind.Unknown))
            {
                if (index.TryGetValue(declared.With, out var b) && a != b && declared.SharedBy(People(a)) is { } shared)
                {
                    // Never more than the smaller has.
                    shared = Math.Min(shared, Math.Min(People(a), People(b)));
                    Share(a, b, shared, shared);
                    if (declared.Kind is OverlapKind.SubsetOf)
                    {
                        _subsets.Add((a, b));
                    }
                }
            }
        }
    }

    /// <summary>Who is in a but not in b is not in c, or is in c but not in b: so every third scheme bounds what two of them share.</summary>
    private void Conclude()
    {
        for (var changed = true; changed && Agree;)
        {
            changed = false;
            for (var c = 0; c < Count; c++)
            {
                for (var a = 0; a < Count; a++)
                {
                    for (var b = 0; b < a; b++)
                    {
                        // Where c is one of the two it says nothing new.
                        changed |= Share(
                            a, b,
                            _least[a, c] + _least[b, c] - People(c),
                            Math.Min(People(a) - _least[a, c] + _most[b, c], People(b) - _least[b, c] + _most[a, c]));
                    }
                }
            }
        }
    }

    private bool Share(int a, int b, decimal least, decimal most)
    {
        if (least <= _least[a, b] && most >= _most[a, b])
        {
            return false;
        }

        least = Math.Max(least, _least[a, b]);
        most = Math.Min(most, _most[a, b]);
        if (least > most)
        {
            // It cannot be; what was known first stands.
            Agree = false;
            return false;
        }

        (_least[a, b], _least[b, a], _most[a, b], _most[b, a]) = (least, least, most, most);
        return true;
    }
}
