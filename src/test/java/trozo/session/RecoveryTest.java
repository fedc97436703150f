package trozo.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trozo.train.Recipe;
import trozo.train.Run;

class RecoveryTest {
    @TempDir
    private Path folder;

    private Recovery of(long process, Long... alive) {
        return new Recovery(folder.resolve("state"), process, List.of(alive)::contains);
    }

    private static Saved run(long steps) {
        Run run = new Run(Recipe.starter());
        run.advance(steps);
        return Saved.of(run.state());
    }

    private static long steps(Optional<Saved> saved) {
        return saved.orElseThrow().run().orElseThrow().step();
    }

    @Test
    void aCrashedWindowsRunIsTakenUpOnce() {
        of(1).keep(run(7));
        assertEquals(7, steps(of(2).takeLeftBehind()));
        assertTrue(of(3).takeLeftBehind().isEmpty());
    }

    @Test
    void theRunOfAWindowThatIsStillOpenIsLeftAlone() {
        of(1).keep(run(7));
        assertTrue(of(2, 1L).takeLeftBehind().isEmpty());
        assertEquals(7, steps(of(2).takeLeftBehind()));
    }

    @Test
    void aCleanEndLeavesNothing() {
        of(1).keep(run(7));
        of(1).discard();
        assertTrue(of(2).takeLeftBehind().isEmpty());
    }

    @Test
    void aDamagedFileGivesWayToAnOlderOne() throws IOException {
        of(1).keep(run(7));
        Path damaged = folder.resolve("state").resolve("autosave-5.trozo");
        Files.writeString(damaged, "{\"trozo\": 1, \"se");
        Files.setLastModifiedTime(damaged, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertEquals(7, steps(of(2).takeLeftBehind()));
        assertFalse(Files.exists(damaged));
    }

    @Test
    void filesOfOtherNamesAreNotTouched() throws IOException {
        of(1).keep(run(1));
        for (String name : List.of("mine.trozo", "autosave-99999999999999999999.trozo", "autosave-1.trozo.bak")) {
            Path mine = Files.writeString(folder.resolve("state").resolve(name), "{}");
            of(2).takeLeftBehind();
            assertTrue(Files.exists(mine), name);
        }
    }
}
