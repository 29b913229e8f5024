using System.Collections.Frozen;

namespace ActionBot.Minutes.Text;

/// <summary>
/// First names that people in British minutes commonly bear, so that "Sue will get a price" has somebody in it where the list of those present is not on the page.
/// <para>Left out: what is as often another word at the head of a sentence ("Will", "Grant", "May", "Mark", "Grace", "Hope", "Art") or a place ("Florence", "Chester", "Shirley"); such names count where somebody there bears them.</para>
/// </summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = (
        "Aaron Abdul Abigail Adam Adrian Agnes Ahmed Aidan Aileen Aisha Alan Alasdair Alastair Albert Alec Alex Alexander Alexandra Alf Alfred Ali Alice Alisdair Alison Alistair Allan Alun Alyson Amanda Amber Amy Andrea Andrew Andy Aneurin Angela Angus Anita Ann Anna Anne Annette Annie Anthea Anthony Antonia Anwen Arlene Arthur Arwel Ashley Audrey " +
        "Barbara Barrie Barry Beatrice Becky Belinda Ben Benjamin Bernadette Bernard Bernie Bert Beryl Beth Bethan Betty Bev Beverley Billy Blair Bob Bobby Brenda Brendan Brian Bridget Bronwen Bruce Bryan Bryn Caitlin Callum Calum Cameron Carl Carmel Carol Carole Caroline Carolyn Carrie Carys Catherine Cathy Catriona Cecil Celia Ceri Charles Charlie Charlotte Cheryl Chloe Chris Chrissie Christina Christine Christopher Claire Clare Clive Colette Colin Connor Conor Craig Cynthia " +
        "Dafydd Daniel Danny Daphne Darren Dave David Davina Dawn Debbie Deborah Debra Declan Deirdre Delyth Denis Denise Dennis Derek Dermot Desmond Diana Diane Dianne Dilwyn Dilys Dominic Donald Donna Doreen Doris Dorothy Doug Dougal Douglas Duncan Dylan Eddie Edith Edward Edwina Eifion Eileen Eilidh Eira Eirlys Elaine Eleanor Elena Eleri Elinor Elizabeth Ella Ellen Ellie Elsie Elspeth Elwyn Emily Emlyn Emma Emyr Enid Eric Erica Erin Ernest Esme Ethan Euan Eunice Evelyn Ewan Ewen " +
        "Faye Fergus Ffion Finlay Fiona Fran Frances Francis Fraser Fred Freda Frederick Freya Gareth Garry Gary Gavin Gaynor Gemma Geoff Geoffrey George Georgina Gerald Geraint Gerard Gerry Gethin Gill Gillian Gina Giles Gladys Glenda Glenys Glyn Gordon Graeme Graham Greg Gregory Greta Gwen Gwenda Gwilym Gwyn Gwyneth Hamish Hannah Harold Harriet Harry Hattie Hayley Hazel Heather Hector Hefin Helen Helena Henry Hilary Hilda Howard Huw Hywel Iain Ian Idris Ieuan Ifan Imogen Imran Ingrid Iolo Iona Irene Isaac Isabel Isabella Isla Ivan Ivor " +
        "Jackie Jacob Jacqueline Jacqui Jake James Jamie Jane Janet Janette Janice Janine Jason Jayne Jean Jeanette Jeff Jeffrey Jen Jennifer Jenny Jeremy Jerry Jess Jessica Jill Jim Jimmy Jo Joan Joanna Joanne Jocelyn Joe Joel John Johnny Jon Jonathan Joseph Josephine Josh Joshua Joyce Judith Judy Julia Julian Julie Juliet June Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Katy Katrina Kay Keith Kelly Ken Kenneth Kenny Kerry Kevin Kim Kirsten Kirstie Kirsty Kyle Kylie " +
        "Lachlan Laura Lauren Laurence Lawrence Leah Leanne Len Leonard Leslie Lesley Lewis Liam Lilian Lily Linda Lindsay Lindsey Lisa Liz Lizzie Llinos Lloyd Lorna Lorraine Louisa Louise Lucinda Lucy Luke Lydia Lyn Lynda Lynn Lynne Lynsey Mair Mairi Malcolm Mandy Manon Marc Marcus Margaret Margery Maria Marian Marianne Marie Marilyn Marina Marion Marjorie Marlene Marlon Martha Martin Martyn Mary Mathew Matt Matthew Maureen Maurice Mavis Maxine Meg Megan Meinir Melanie Melissa Mervyn Mhairi Michael Michelle Mick Mike Mildred Millie Miranda Miriam Mo Moira Mohammed Molly Monica Morag Moya Muhammad Muriel Myfanwy Myra Myrtle " +
        "Nadia Nadine Nancy Naomi Natalie Natasha Neil Nerys Nia Niall Nick Nicky Nicola Nicolas Nicholas Nigel Nikki Noel Nora Noreen Norma Norman Olga Oliver Olivia Orla Oscar Oswald Owain Paddy Pam Pamela Pat Patricia Patrick Patsy Paul Paula Pauline Pearl Peggy Penelope Penny Percy Pete Peter Petra Phil Philip Philippa Phillip Phyllis Pippa Priya Rachael Rachel Rajesh Ralph Raymond Rebecca Reg Reginald Rhian Rhiannon Rhoda Rhodri Rhona Rhys Richard Rick Rita Robbie Robert Roberta Robin Roddy Roderick Roger Roisin Roland Ron Ronald Ronnie Rory Rosalind Roseanne Rosemary Rosie Roslyn Rowena Roy Rupert Russ Ruth " +
        "Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Sean Selina Shane Shaun Sharon Sheila Sheena Shelagh Shelley Sian Sidney Simon Sinead Sioned Siobhan Sonia Sophia Sophie Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susanna Susie Suzanne Sybil Sylvia Tania Tanya Ted Terence Teresa Terri Terry Tessa Thelma Theresa Thomas Tim Timothy Tina Toby Tom Tommy Toni Tony Tracey Tracy Trevor Tricia Trish Trudy Tudor Una Ursula Val Valerie Vanessa Vera Verity Vernon Veronica Vic Vicky Vikki Vincent Viv Vivien Vivienne Wayne Wendy Wilfred William Winifred Winston Yasmin Yvonne Yvette Zara Zoe").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LikeVerbs = ((string[])["Mark", "Grant", "Sue", "Rob", "Pat", "Drew", "Bill", "Will", "Jack", "Lance", "Chase", "Frank"]).ToFrozenSet(StringComparer.Ordinal);

    // Of these the other word is a thing as well: "Grant to be paid", "Bill to be settled", "Will will be proved".
    private static readonly FrozenSet<string> LikeThings = ((string[])["Grant", "Bill", "Will", "Jack", "Lance", "Chase", "Frank"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingLookup = LikeThings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbLookup = LikeVerbs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether this one word with its capital is commonly somebody's first name.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

    /// <summary>Whether this word with its capital is a first name as well as a verb: "Grant Hollis", "Mark to send". "Note Hollis" is none.</summary>
    public static bool IsLikeAVerb(ReadOnlySpan<char> word) => VerbLookup.Contains(word);

    /// <summary>Whether this one word with its capital is a first name or a verb, and no thing: "Mark will bring it". "Grant will be paid" is none.</summary>
    public static bool IsLikeAVerbAndNoThing(ReadOnlySpan<char> word) => VerbLookup.Contains(word) && !ThingLookup.Contains(word);

    /// <summary>Whether the word is the initials of somebody whose surname begins with Mc: "EMcA", "JMcD". "McAuslane", "HMRC" and "McD" are none.</summary>
    public static bool AreInitialsOfAMac(ReadOnlySpan<char> word) => word.Length is 4 or 5 && word[^3..] is ['M', 'c', >= 'A' and <= 'Z'] && char.IsUpper(word[0]) && char.IsUpper(word[^4]);
}
