package drainboard.ui.fleet;

import drainboard.event.NodeId;

/// What an operator does on the map.
interface MapChoice {
    /// Looks at a node.
    void select(NodeId node);

    /// Goes to where the selected node is told of.
    void open();
}
