package trozo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.train.Recipe;

class HistoryTest {
    private final List<LabState> shown = new ArrayList<>();
    private final LabState first = LabState.of(Recipe.starter());
    private final History history = new History(first, shown::add);

    @Test
    void aPreviewIsShownButNotFiled() {
        history.preview(seed(2));
        assertEquals(seed(2), history.present());
        assertTrue(history.isPreviewing());
        assertEquals(Optional.empty(), history.undoLabel());
        assertEquals(List.of(seed(2)), shown);
    }

    @Test
    void cancelGoesBackToTheLastCommit() {
        history.commit(seed(2), "edit.a", "");
        history.preview(seed(3));
        history.preview(seed(4));
        history.cancel();
        assertEquals(seed(2), history.present());
        assertFalse(history.isPreviewing());
    }

    @Test
    void aDragOfManyPreviewsIsOneEdit() {
        for (int i = 2; i < 50; i++) {
            history.preview(seed(i));
        }
        history.commit(seed(50), "edit.a", "");
        history.undo();
        assertEquals(first, history.present());
        history.redo();
        assertEquals(seed(50), history.present());
    }

    @Test
    void undoAndRedoWalkTheSameWay() {
        history.commit(seed(2), "edit.a", "");
        history.commit(seed(3), "edit.b", "");
        assertEquals(Optional.of("edit.b"), history.undoLabel());
        history.undo();
        assertEquals(seed(2), history.present());
        assertEquals(Optional.of("edit.a"), history.undoLabel());
        assertEquals(Optional.of("edit.b"), history.redoLabel());
        history.undo();
        assertEquals(first, history.present());
        history.redo();
        history.redo();
        assertEquals(seed(3), history.present());
        assertEquals(Optional.empty(), history.redoLabel());
    }

    @Test
    void undoAndRedoAtTheEndsDoNothing() {
        history.undo();
        history.redo();
        assertEquals(first, history.present());
        assertEquals(List.of(), shown);
    }

    @Test
    void aNewEditForgetsTheFuture() {
        history.commit(seed(2), "edit.a", "");
        history.undo();
        history.commit(seed(3), "edit.b", "");
        assertEquals(Optional.empty(), history.redoLabel());
        history.undo();
        assertEquals(first, history.present());
    }

    @Test
    void editsInARowWithTheSameKeyAreOne() {
        history.commit(seed(2), "edit.nudge", "nudge 1");
        history.commit(seed(3), "edit.nudge", "nudge 1");
        history.commit(seed(4), "edit.nudge", "nudge 2");
        history.undo();
        assertEquals(seed(3), history.present());
        history.undo();
        assertEquals(first, history.present());
    }

    @Test
    void anEditAfterAnUndoDoesNotMergeIntoWhatCameBefore() {
        history.commit(seed(2), "edit.nudge", "nudge 1");
        history.commit(seed(3), "edit.other", "");
        history.undo();
        history.commit(seed(4), "edit.nudge", "nudge 1");
        history.undo();
        assertEquals(seed(2), history.present());
    }

    @Test
    void aCommitThatChangesNothingIsNotFiled() {
        history.commit(first, "edit.a", "");
        assertEquals(Optional.empty(), history.undoLabel());
    }

    @Test
    void aSelectionIsNotBroughtBack() {
        LabState selected = first.withSelected(OptionalInt.of(0));
        history.amend(selected);
        assertEquals(Optional.empty(), history.undoLabel());
        history.commit(seed(2), "edit.a", "");
        history.undo();
        assertEquals(selected, history.present());
    }

    @Test
    void aHundredEditsCanBeUndone() {
        for (int i = 2; i <= 151; i++) {
            history.commit(seed(i), "edit.a", "");
        }
        for (int i = 0; i < 200; i++) {
            history.undo();
        }
        assertEquals(seed(51), history.present());
    }

    @Test
    void aNewDocumentHasNoPast() {
        history.commit(seed(2), "edit.a", "");
        history.restart(seed(9));
        history.undo();
        assertEquals(seed(9), history.present());
    }

    private LabState seed(long seed) {
        return first.withRecipe(first.recipe().withSeed(seed));
    }
}
