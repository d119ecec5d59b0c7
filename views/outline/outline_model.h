// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of a drawing by their parents, each with how it fares in words.
#pragma once

#include "canvas/live_state.h"
#include "document/diff.h"
#include "document/document.h"
#include "look/theme.h"

#include <QAbstractItemModel>

#include <map>
#include <string>
#include <vector>

namespace stowage::ui {

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { kName, kState, kColumns };
    enum Role : int {
        kElementRole = Qt::UserRole,
        kMoodRole
    }; // id; Mood, or none: it does not live

    explicit OutlineModel(const Theme& theme, QObject* parent);

    void setDocument(const doc::Document& document);
    // Keeps the rows where the tree is the same; false: they were made anew.
    bool apply(const doc::Document& document, const doc::Change& change);
    void show(const LiveState& live);
    void setTheme(const Theme& theme);
    void setEditable(bool isEditable) { isEditable_ = isEditable; }

    const doc::Document& document() const { return document_; }
    QModelIndex indexOf(const ElementId& element) const; // none: it is not drawn
    ElementId elementAt(const QModelIndex& index) const; // empty: the canvas itself
    std::vector<ElementId> elementsIn(const QMimeData& mime) const;

    QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void renameWanted(const stowage::ElementId& element, const QString& name);
    void moveWanted(const std::vector<stowage::ElementId>& elements,
                    const stowage::ElementId& pointed);

private:
    struct Node {
        ElementId element;
        int above = 0; // in nodes_; 0 is the canvas
        int row = 0;
        std::vector<int> below = {};
        QString word = {};
        int mood = -1;
    };

    void build();
    void add(int above, const ElementId& element);
    const Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(int node, int column) const;
    QString own() const; // names the model in what is dragged
    QVariant words(const Node& node, const doc::Element& element, int column) const;

    Theme theme_;
    doc::Document document_;
    bool isEditable_ = true;
    std::vector<Node> nodes_; // parents before children
    std::map<std::string, int, std::less<>> byId_;
};

} // namespace stowage::ui
