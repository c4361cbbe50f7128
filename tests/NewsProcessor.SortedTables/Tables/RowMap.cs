namespace NewsProcessor.SortedTables.Tables;

/// <summary>Rows in key order, in blocks of a few hundred: any row is found and changed in a few steps.</summary>
sealed class RowMap
{
    const int BlockRows = 512;

    readonly List<List<Row>> _blocks = [[]];

    public Row? Find(Place place) => Locate(place) is (var block, >= 0 and var at) ? block[at] : null;

    public void Put(Row row)
    {
        var (block, at) = Locate(row.Place);
        if (at >= 0)
            block[at] = row;
        else
            block.Insert(~at, row);
        if (block.Count > BlockRows)
            Split(block);
    }

    public void Remove(Place place)
    {
        var (block, at) = Locate(place);
        if (at >= 0)
            block.RemoveAt(at);
        if (block.Count == 0 && _blocks.Count > 1)
            _blocks.Remove(block);
    }

    /// <summary>The rows at and after a place.</summary>
    public IEnumerable<Row> From(Place place)
    {
        var at = -1;
        for (var number = NumberOf(place); number < _blocks.Count; number++)
        {
            var block = _blocks[number];
            at = at < 0 ? Search(block, place) is < 0 and var gap ? ~gap : Search(block, place) : 0;
            for (; at < block.Count; at++)
                yield return block[at];
        }
    }

    void Split(List<Row> block)
    {
        var half = block.Count / 2;
        _blocks.Insert(NumberOf(block[0].Place) + 1, block.GetRange(half, block.Count - half));
        block.RemoveRange(half, block.Count - half);
    }

    (List<Row> Block, int At) Locate(Place place)
    {
        var block = _blocks[NumberOf(place)];
        return (block, Search(block, place));
    }

    /// <summary>The last block that begins at or before the place, else the first.</summary>
    int NumberOf(Place place)
    {
        var (low, high) = (0, _blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_blocks[middle][0].Place <= place)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>Where the place is in a block, or the complement of where it would be.</summary>
    static int Search(List<Row> block, Place place)
    {
        var (low, high) = (0, block.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = block[middle].Place.CompareTo(place);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }
}
