using ActionBot.Storage;

namespace ActionBot.Tests.Storage;

public sealed class ColumnTypesTests
{
    private enum Colour
    {
        Amber,
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_written_comes_back_as_it_was(Kind kind)
    {
        await using var store = await TestDatabase.EmptyAsync(kind);
        var written = new Row
        {
            Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            At = new DateTimeOffset(2027, 3, 28, 1, 30, 15, TimeSpan.FromHours(1)).AddTicks(1234560),
            Day = new DateOnly(2028, 2, 29),
            Clock = new TimeOnly(14, 30),
            Flag = true,
            Colour = Colour.Amber,
            Words = "“Children’s” – 100 %\nÉ",
        };
        var read = await store.Database.WriteAsync(async session =>
        {
            await session.ChangeAsync(session.Dialect.WithTypes(
                "create table kept (id {id}, at {time}, day {date}, clock {clock}, flag {flag}, colour text, words text, no_id {id}, no_at {time}, no_day {date}, no_clock {clock}, no_flag {flag})"));
            await session.ChangeAsync(
                "insert into kept values (@Id, @At, @Day, @Clock, @Flag, @colour, @Words, @NoId, @NoAt, @NoDay, @NoClock, @NoFlag)",
                new { written.Id, written.At, written.Day, written.Clock, written.Flag, colour = written.Colour.ToString(), written.Words, written.NoId, written.NoAt, written.NoDay, written.NoClock, written.NoFlag });
            return await session.FirstAsync<Row>("select * from kept where id = @Id and at = @At and day = @Day and flag", written);
        });

        Assert.Equal(written with { At = written.At.ToUniversalTime() }, read);
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public DateOnly Day { get; init; }

        public TimeOnly Clock { get; init; }

        public bool Flag { get; init; }

        public Colour Colour { get; init; }

        public string Words { get; init; } = "";

        public Guid? NoId { get; init; }

        public DateTimeOffset? NoAt { get; init; }

        public DateOnly? NoDay { get; init; }

        public TimeOnly? NoClock { get; init; }

        public bool? NoFlag { get; init; }
    }
}
