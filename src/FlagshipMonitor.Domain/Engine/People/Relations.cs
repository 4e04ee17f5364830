namespace FlagshipMonitor.Domain.Engine;

/// <summary>What is declared between the schemes of one country, each pair read from either side.</summary>
internal sealed class Relations
{
    private readonly List<SchemePeople> _schemes;
    private readonly Dictionary<(int, int), OverlapDeclaration> _declared = [];

    public Relations(IReadOnlyList<SchemePeople> schemes)
    {
        _schemes = [.. schemes.OrderBy(s => s.Scheme, StringComparer.Ordinal).ThenBy(s => s.People)];
        var index = _schemes.Select((s, i) => (s.Scheme, i)).Where(s => s.Scheme is not null)
            .GroupBy(s => s.Scheme!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        for (var i = 0; i < _schemes.Count; i++)
        {
            foreach (var declaration in _schemes[i].Declared.Where(d => d.Kind is not OverlapKind.Unknown))
            {
                if (index.TryGetValue(declaration.With, out var other) && other != i)
                {
                    _declared[(i, other)] = declaration;
                }
            }
        }
    }

    /// <summary>The schemes that are not wholly part of another; in a circle of sets that declare each other one stays.</summary>
    public List<int> WithoutSubsets(ICollection<string>? contracted)
    {
        var within = Enumerable.Range(0, _schemes.Count).ToArray();
        foreach (var ((part, whole), declaration) in _declared.OrderBy(d => d.Key))
        {
            var root = Root(whole);
            if (declaration.Kind is not OverlapKind.SubsetOf || within[part] != part || root == part)
            {
                continue;
            }

            within[part] = root;
            contracted?.Add(_schemes[part].Scheme!);
            // A whole reported lower than its part cannot be: at least the people of the part are there.
            _schemes[root] = _schemes[root] with { People = Math.Max(_schemes[root].People, _schemes[part].People) };
        }

        return [.. Enumerable.Range(0, _schemes.Count).Where(i => within[i] == i)];

        int Root(int scheme)
        {
            while (within[scheme] != scheme)
            {
                scheme = within[scheme];
            }

            return scheme;
        }
    }

    /// <summary>Schemes connected by known overlaps, each group in an order in which every next one is connected to one before.</summary>
    public IEnumerable<List<int>> Groups(List<int> left)
    {
        var open = new SortedSet<int>(left);
        while (open.Count > 0)
        {
            var group = new List<int> { open.Min };
            open.Remove(group[0]);
            for (var i = 0; i < group.Count; i++)
            {
                foreach (var next in open.Where(o => Known(group[i], o) is not null).ToList())
                {
                    group.Add(next);
                    open.Remove(next);
                }
            }

            yield return group;
        }
    }

    /// <summary>Different people in a group of known overlaps. With more than two of them what the others share may stay open, hence bounds.</summary>
    public SchemeGroup Union(List<int> group)
    {
        var bounds = Bounds.Exactly(_schemes[group[0]].People);
        for (var i = 1; i < group.Count; i++)
        {
            var people = _schemes[group[i]].People;
            decimal least = 0, most = 0;
            foreach (var member in group.Take(i))
            {
                var known = AreDisjoint(member, group[i]) ? 0 : Known(member, group[i]);
                least = Math.Max(least, known ?? 0);
                most += known ?? Math.Min(_schemes[member].People, people);
            }

            most = Math.Min(Math.Max(most, least), people);
            bounds = new Bounds(Math.Max(bounds.Lower + people - most, Math.Max(bounds.Lower, people)), bounds.Upper + people - least);
        }

        return new SchemeGroup(group, bounds);
    }

    public bool AreDisjoint(SchemeGroup one, SchemeGroup other) => one.Members.All(a => other.Members.All(b => AreDisjoint(a, b)));

    private bool AreDisjoint(int a, int b) => Between(a, b) is { Kind: OverlapKind.Disjoint };

    /// <summary>People in both, where that is known; never more than the smaller has.</summary>
    private decimal? Known(int a, int b) =>
        Between(a, b) is { Kind: OverlapKind.OverlapKnown } known ? Math.Min(known.People ?? 0, Math.Min(_schemes[a].People, _schemes[b].People)) : null;

    private OverlapDeclaration? Between(int a, int b) => _declared.GetValueOrDefault((a, b)) ?? _declared.GetValueOrDefault((b, a));
}
