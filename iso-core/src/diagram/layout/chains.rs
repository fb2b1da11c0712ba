//! Columns of the chart: runs of nodes standing straight below each other.
//!
//! A chain follows the first free way out of each node. Other ways out start
//! chains at its side, and the branches of a parallel block start chains under
//! their bar. The nodes of a block all stand earlier in the file than its
//! join, so that the join can be put below all of them.

use super::graph::Graph;
use super::table::{Lists, Table};

/// What an edge is to the chains.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Neither of the following.
    #[default]
    Free,
    /// From a node to the next one of its chain.
    Straight,
    /// From a split to the chain of a branch.
    Branch(usize),
    /// From a split to its own join: a branch without nodes.
    Empty(usize),
    /// From a node to the first node of a chain at the side.
    Head(usize),
}

/// How a chain hangs on its parent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Not at all.
    #[default]
    Root,
    /// At its side, reached by this edge.
    Side(usize),
    /// As a branch of a block.
    Branch,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    pub nodes: Vec<usize>,
    pub parent: Option<usize>,
    pub kind: Kind,
    /// The innermost block around the chain.
    pub enclosing: Option<usize>,
    /// The nearest join below which nothing of the chain may stand.
    pub floor: Option<usize>,
}

/// What stands under a split.
#[derive(Debug, Clone, Copy)]
pub(super) enum Branch {
    Chain(usize),
    Empty(usize),
}

/// A split, its branches and, where they meet again, its join.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub chain: usize,
    pub split: usize,
    pub join: Option<usize>,
    pub branches: Vec<Branch>,
}

#[derive(Debug)]
pub(super) struct Chains {
    /// Parents come before their children.
    pub list: Vec<Chain>,
    pub blocks: Vec<Block>,
    pub blocks_of: Lists<usize>,
    pub roles: Table<Role>,
    chain_of: Table<Option<usize>>,
}

impl Chains {
    pub(super) fn empty(graph: &Graph) -> Self {
        Self {
            list: Vec::new(),
            blocks: Vec::new(),
            blocks_of: Lists::new(0),
            roles: Table::new(graph.links.len()),
            chain_of: Table::new(graph.nodes),
        }
    }

    pub(super) fn is_free(&self, node: usize) -> bool {
        self.chain_of.get(node).is_none()
    }

    /// Adds a node to the end of a chain.
    pub(super) fn claim(&mut self, node: usize, number: usize) {
        self.chain_of.set(node, Some(number));
        if let Some(chain) = self.list.get_mut(number) {
            chain.nodes.push(node);
        }
    }

    pub(super) fn of(&self, node: usize) -> usize {
        self.chain_of.get(node).unwrap_or_default()
    }

    pub(super) fn parent(&self, chain: usize) -> Option<usize> {
        self.list.get(chain).and_then(|chain| chain.parent)
    }

    pub(super) fn root_of(&self, mut chain: usize) -> usize {
        while let Some(parent) = self.parent(chain) {
            chain = parent;
        }
        chain
    }

    /// The chain holding the innermost block around a chain.
    pub(super) fn around(&self, chain: usize) -> Option<usize> {
        let block = self.list.get(chain)?.enclosing?;
        self.blocks.get(block).map(|block| block.chain)
    }

    /// Nodes of a chain stand before this one in the file.
    pub(super) fn limit(&self, chain: usize) -> usize {
        self.list.get(chain).and_then(|chain| chain.floor).unwrap_or(usize::MAX)
    }
}
