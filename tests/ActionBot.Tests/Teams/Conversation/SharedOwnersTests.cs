using ActionBot.Officers;
using ActionBot.Teams.Conversation;

namespace ActionBot.Tests.Teams.Conversation;

/// <summary>Who has an action beside somebody else, who holds which of several posts, whose initials are whose: read where it is all that is said, and left alone where more is.</summary>
public sealed class SharedOwnersTests
{
    private static readonly string[] Known = ["Gus", "Wanda", "Karl", "Beatrice", "Head of Legal", "Coastal Engineer", "Gus Mowbray", "Wanda Price"];

    [Theory]
    [InlineData("make HBC-26-27-012 for Gus's attention as well as Wanda's", "HBC-26-27-012", "Gus|Wanda", false)]
    [InlineData("HBC-26-27-015 should go to Gus as well as Wanda", "HBC-26-27-015", "Gus|Wanda", false)]
    [InlineData("move 17's owner to Beatrice too, alongside Wanda", "17", "Beatrice|Wanda", false)]
    [InlineData("HBC-26-27-012 should be shared by Wanda and Gus", "HBC-26-27-012", "Wanda|Gus", false)]
    [InlineData("finding 3 is both Wanda's and Karl's - give each his own", "3", "Wanda|Karl", false)]
    [InlineData("12 is for both Gus and Wanda", "12", "Gus|Wanda", false)]
    [InlineData("12 is jointly Gus's and Wanda's", "12", "Gus|Wanda", false)]
    [InlineData("12 belongs to Wanda and Gus together", "12", "Wanda|Gus", false)]
    [InlineData("12 is for the Head of Legal along with the Coastal Engineer", "12", "Head of Legal|Coastal Engineer", false)]
    [InlineData("put Gus on 12 with Wanda", "12", "Gus|Wanda", false)]
    [InlineData("4 is Gus's and Wanda's", "4", "Gus|Wanda", false)]
    [InlineData("12 is Gus's too", "12", "Gus", true)]
    [InlineData("12 is also Gus's", "12", "Gus", true)]
    [InlineData("please add Gus to 12", "12", "Gus", true)]
    [InlineData("Gus should have 12 as well", "12", "Gus", true)]
    [InlineData("give 12 to Gus too, please", "12", "Gus", true)]
    [InlineData("12: Gus as well", "12", "Gus", true)]
    [InlineData("5 is for Nina Farr as well", "5", "Nina Farr", true)]
    public void Whoever_is_named_beside_another_is_read_with_him(string text, string reference, string owners, bool adds)
    {
        var shared = SharedOwners.Read(text, IsOne);

        Assert.NotNull(shared);
        Assert.Equal(reference, Assert.Single(shared.References));
        Assert.Equal(owners.Split('|'), shared.Owners);
        Assert.Equal(adds, shared.Adds);
    }

    [Theory]
    [InlineData("12 is for Gus")]
    [InlineData("12 is for Gus instead of Wanda")]
    [InlineData("12 is for Gus, not Wanda")]
    [InlineData("12 goes from Wanda to Gus as well")]
    [InlineData("Gus as well as Wanda says 12 is done")]
    [InlineData("12 is done, Gus and Wanda have sent it")]
    [InlineData("12 is for Gus and due in March as well")]
    [InlineData("does 12 belong to Gus too?")]
    [InlineData("chase Gus and Wanda about 12")]
    [InlineData("tell Gus about 12 as well")]
    [InlineData("Gus and Wanda met on 12 March")]
    [InlineData("12 is also late")]
    [InlineData("close 12 too")]
    [InlineData("Gus is away, Wanda has 12 too until Monday")]
    public void What_says_anything_else_is_left_alone(string text) => Assert.Null(SharedOwners.Read(text, IsOne));

    [Theory]
    [InlineData("Beatrice Hallam is our Harbour Master (b.hallam@wexcombe.gov.uk), Wanda Price the Coastal Engineer (w.price@wexcombe.gov.uk) and Gus Mowbray, g.mowbray@wexcombe.gov.uk, Head of Legal", "Beatrice Hallam=Harbour Master=b.hallam@wexcombe.gov.uk|Wanda Price=Coastal Engineer=w.price@wexcombe.gov.uk|Gus Mowbray=Head of Legal=g.mowbray@wexcombe.gov.uk")]
    [InlineData("the Coastal Engineer's Wanda Price, w.price@wexcombe.gov.uk; Head of Legal is Gus Mowbray - g.mowbray@wexcombe.gov.uk", "Wanda Price=Coastal Engineer=w.price@wexcombe.gov.uk|Gus Mowbray=Head of Legal=g.mowbray@wexcombe.gov.uk")]
    [InlineData("Harbour Master: Beatrice Hallam b.hallam@wexcombe.gov.uk, Head of Legal: Gus Mowbray g.mowbray@wexcombe.gov.uk", "Beatrice Hallam=Harbour Master=b.hallam@wexcombe.gov.uk|Gus Mowbray=Head of Legal=g.mowbray@wexcombe.gov.uk")]
    [InlineData("Gus Mowbray is the Head of Legal and Wanda Price is the Coastal Engineer, w.price@wexcombe.gov.uk", "Gus Mowbray=Head of Legal=|Wanda Price=Coastal Engineer=w.price@wexcombe.gov.uk")]
    public void Several_posts_in_one_sentence_have_each_its_holder(string text, string holders) =>
        Assert.Equal(holders.Split('|'), SeveralHolders.In(text).Select(one => $"{one.Person}={one.Title}={one.Address}"));

    [Theory]
    [InlineData("the Head of Legal is Gus Mowbray, g.mowbray@wexcombe.gov.uk")]
    [InlineData("Gus Mowbray has left, the Head of Legal is Wanda Price, w.price@wexcombe.gov.uk")]
    [InlineData("the Head of Legal told Wanda Price to write to w.price@wexcombe.gov.uk and the Coastal Engineer agreed")]
    [InlineData("Cllr Osei chairs it and the Head of Legal is Gus Mowbray, g.mowbray@wexcombe.gov.uk")]
    [InlineData("is Gus Mowbray the Head of Legal and Wanda Price the Coastal Engineer, w.price@wexcombe.gov.uk?")]
    public void One_post_or_something_else_beside_it_is_none_of_that(string text) => Assert.Empty(SeveralHolders.In(text));

    [Theory]
    [InlineData("KW is Karl, IC Ines, WP Wanda", "KW=Karl|IC=Ines|WP=Wanda")]
    [InlineData("KW is Karl Webster", "KW=Karl Webster")]
    [InlineData("KW = Karl; IC = the Chief Internal Auditor", "KW=Karl|IC=Chief Internal Auditor")]
    [InlineData("KW means Karl and IC means Ines", "KW=Karl|IC=Ines")]
    public void Initials_stand_for_whoever_is_said(string text, string read) => Assert.Equal(read.Split('|'), Initials.In(text).Select(one => $"{one.Letters}={one.Name}"));

    [Theory]
    [InlineData("KW is Karl?")]
    [InlineData("KW is away until Monday, IC covers")]
    [InlineData("ARC is the Audit committee and Karl clerks it")]
    [InlineData("IT is Karl's, by Friday")]
    [InlineData("12 is Karl, 13 Ines")]
    public void What_are_no_initials_is_none(string text) => Assert.Empty(Initials.In(text));

    [Theory]
    [InlineData("Bea", "Beatrice Hallam")]
    [InlineData("Bea Hallam", "Beatrice Hallam")]
    [InlineData("Dave", "David Moss")]
    [InlineData("Sam", "Sam Patel")]
    [InlineData("Sand", "Sandra Sill")]
    [InlineData("Alex", null)]
    [InlineData("bear", null)]
    [InlineData("Will", null)]
    [InlineData("Hall", null)]
    public void A_first_name_in_short_is_whoever_alone_begins_so(string words, string? person)
    {
        Person[] people = [.. new[] { "Beatrice Hallam", "David Moss", "Sam Patel", "Samantha Reed", "Sandra Sill", "Alexander Hay", "Alexandra Fry", "William Dunn" }.Select(name => new Person { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Name = name, Kind = PersonKind.Officer })];

        Assert.Equal(person, new OwnerMatcher([], [], people).Match(words) is OwnerMatch.APerson one ? one.Person.Name : null);
    }

    [Theory]
    [InlineData("Harbour Master", false)]
    [InlineData("Beach Master", false)]
    [InlineData("Quay Warden", false)]
    [InlineData("Cemetery Registrar", false)]
    [InlineData("Countryside Ranger", false)]
    [InlineData("Kim Master", true)]
    [InlineData("Helen Porter", true)]
    [InlineData("Denise Orme", true)]
    [InlineData("Cllr Master", true)]
    public void A_job_is_a_post_though_people_bear_its_name_too(string words, bool person) => Assert.Equal(person, ActionBot.Officers.AsWritten.NamesAPerson(words));

    private static bool IsOne(string words) => Known.Contains(words, StringComparer.OrdinalIgnoreCase);
}
