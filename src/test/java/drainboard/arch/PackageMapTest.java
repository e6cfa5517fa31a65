package drainboard.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The rooms use each other, and the libraries, as the map and the table say.
class PackageMapTest {
    private static final Path MAP = Path.of("src", "test", "resources", "map.txt");
    private static final Path ACTUAL = Path.of("target", "map-actual.txt");
    private static final Path LIBRARIES = Path.of("src", "test", "resources", "libraries.txt");

    private static final House HOUSE = House.built();
    private static final House OFFENDERS = House.ofOffenders();

    @Test
    void the_map_is_what_the_classes_do() throws IOException {
        PackageMap real = PackageMap.of(HOUSE);
        List<String> differences = real.differencesFrom(Files.readString(MAP));
        if (!differences.isEmpty()) {
            Files.writeString(ACTUAL, real.text());
        }
        assertThat(differences)
                .as("%s against the classes (the real one is in %s)", MAP, ACTUAL)
                .isEmpty();
    }

    @Test
    void the_map_has_no_way_back() {
        assertThat(PackageMap.of(HOUSE).cycles()).isEmpty();
    }

    @Test
    void the_map_was_drawn_from_a_house() {
        assertThat(HOUSE.rooms()).contains("lifecycle");
    }

    @Test
    void the_rooms_use_only_the_libraries_granted_to_them() throws IOException {
        assertThat(LibraryTable.of(Files.readString(LIBRARIES)).violations(HOUSE))
                .as("%s", LIBRARIES)
                .isEmpty();
    }

    @Test
    void an_unlisted_use_and_an_unused_permission_are_both_named() {
        String map =
                """
                app:
                bench: *
                event:
                fleet: node
                lifecycle:
                node:
                ui.fx:
                ui.shell: fleet node
                """;
        assertThat(PackageMap.of(OFFENDERS).differencesFrom(map))
                .containsExactly(
                        "- bench: *",
                        "- node:",
                        "- ui.fx:",
                        "- ui.shell: fleet node",
                        "+ bench: * app",
                        "+ node: fleet",
                        "+ ui.fx: lifecycle",
                        "+ ui.shell: fleet");
    }

    @Test
    void a_way_back_is_named() {
        assertThat(PackageMap.of(OFFENDERS).cycles()).containsExactly("fleet", "node");
    }

    @Test
    void a_library_that_was_not_granted_is_named() {
        LibraryTable table =
                LibraryTable.of("# all of the screen\nui: javafx\nbench: *\nfleet: java.io\n");
        assertThat(table.violations(OFFENDERS))
                .containsExactlyInAnyOrder(
                        "node may not use java.io.File, as Nosy does",
                        "node may not use java.lang.Thread, as Nosy does");
    }
}
