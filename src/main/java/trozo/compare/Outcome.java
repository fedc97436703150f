package trozo.compare;

import java.util.List;
import java.util.Optional;
import trozo.session.JsonWriter;

/// What came of one case.
///
/// @param worst the number that lies farthest from the one in the file, measured in what is allowed; empty if the file
///     has none
/// @param beyond the numbers that lie farther than allowed
/// @param computed the members that go into the file of results, behind the id
public record Outcome(
        String family, String id, Optional<Difference> worst, List<Difference> beyond, JsonWriter.Part computed) {}
