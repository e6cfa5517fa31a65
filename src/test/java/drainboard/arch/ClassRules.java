package drainboard.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the classes of certain rooms and names may not touch, whatever the map grants their room.
final class ClassRules {
    private static final List<String> SCREEN =
            List.of("javafx.scene.", "javafx.application.", "javafx.stage.");
    private static final List<String> FACTS = List.of("session.", "fleet.", "node.");
    private static final String PLATFORM = "javafx.application.Platform";

    private ClassRules() {}

    /// A view model works without a window, so that its tests do too.
    static List<String> viewModels(House house) {
        return touching(house, type -> House.outermost(type).endsWith("ViewModel"), SCREEN);
    }

    /// A view shows what its view model made of the facts, never the facts.
    static List<String> views(House house) {
        List<String> facts = FACTS.stream().map(room -> house.root() + "." + room).toList();
        return touching(house, type -> isView(house.room(type), House.outermost(type)), facts);
    }

    /// The thread of the window is named in one room only.
    static List<String> platform(House house) {
        return touching(house, type -> !house.room(type).equals("ui.fx"), List.of(PLATFORM));
    }

    /// A static field that can be set is a state that nobody owns.
    static List<String> mutableStatics(House house) {
        return house.residents()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> is(field, JavaModifier.STATIC) && !is(field, JavaModifier.FINAL))
                .map(field -> field.getFullName() + " can be set by anyone")
                .toList();
    }

    private static boolean isView(String room, String name) {
        boolean model = name.endsWith("Model");
        boolean part = room.equals("ui.control") || room.equals("ui.diagram");
        return name.endsWith("View") || (part && !model);
    }

    private static List<String> touching(House house, Predicate<JavaClass> who, List<String> what) {
        return house.residents().filter(who).flatMap(type -> touching(type, what)).toList();
    }

    private static Stream<String> touching(JavaClass type, List<String> what) {
        return House.usedBy(type)
                .map(JavaClass::getName)
                .filter(used -> what.stream().anyMatch(used::startsWith))
                .map(used -> type.getName() + " touches " + used);
    }

    private static boolean is(JavaField field, JavaModifier modifier) {
        return field.getModifiers().contains(modifier);
    }
}
