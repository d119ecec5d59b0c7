// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas: shows a drawing and what lives in it, and turns what mouse and keys do there into
// edits and commands.
#pragma once

#include "canvas/gestures/gesture.h"
#include "canvas/stop.h"
#include "document/diff.h"
#include "document/rules.h"
#include "report/command.h"
#include "report/trail.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

class QAction;
class QLineEdit;
class QMenu;

namespace stowage::ui {

struct Offer;

class CanvasView : public QGraphicsView, private Desk {
    Q_OBJECT

public:
    explicit CanvasView(const Theme& theme, QWidget* parent = nullptr);
    ~CanvasView() override;

    const CanvasScene& stage() const override { return *stage_; }
    const std::vector<Subject>& selection() const override { return selection_; }
    // For the menus, with their keys, enabled as they apply: Cut, Copy, Paste, Duplicate, Delete,
    // Rename, Select all, and the zooms.
    const std::vector<QAction*>& editActions() const { return editActions_; }
    const std::vector<QAction*>& viewActions() const { return viewActions_; }
    // Elements in reading order, behind each what is in it and the connections that leave it.
    std::vector<Stop> walkOrder() const;
    std::optional<Stop> currentStop() const; // with the selection; none, unless it is one thing
    void chooseStop(const Stop& stop);
    QString spokenStop(const Stop& stop) const; // "web, service"; empty: it is gone
    QRect onScreen(const Stop& stop) const;
    // Of a subject's box, in pixels of the viewport.
    QRect onScreen(const Subject& subject) const;
    // Whether only ground and frames lie there, in pixels of the viewport.
    bool isFree(const QRect& place) const;
    void carryOut(const Offer& offer);          // asks before, where something is lost by it
    void setPace(double pace);                  // simulated seconds in one on the wall
    void markRead(const ElementId& subscriber); // its inbox was opened
    void showTrail(const Trail& trail);         // of what is followed; none: an empty one

public slots:
    void setDocument(const stowage::doc::Document& document); // another drawing
    void apply(const stowage::doc::Document& document, const stowage::doc::Change& change);
    void show(const stowage::Frame& frame);
    void setEditable(bool editable); // the past is read-only
    void setTheme(const Theme& theme);
    void select(const std::vector<stowage::Subject>& subjects);
    void lightUp(const std::vector<stowage::Subject>& subjects);
    void reveal(const stowage::Subject& subject); // scrolls to it where it is out of sight
    void placePart(const QString& kind);          // at the centre of the view
    void placePartAt(const QString& kind, QPoint globalAt);
    void armPart(const QString& kind);  // where the next click is
    void lockPart(const QString& kind); // one at each click, until Esc
    void pasteFragment(const stowage::doc::Document& fragment);
    void renameSelected();
    void zoomToAll();
    void zoomToSelection();

signals:
    void edited(const stowage::doc::Edit& edit);
    void commanded(const stowage::Command& command);
    void followWanted(const stowage::Command& command); // carry it out and follow what it sent
    void inboxWanted(const stowage::ElementId& subscriber);
    void selectionChanged(const std::vector<stowage::Subject>& subjects);
    void announced(const QString& words); // for the status bar; empty: nothing to say
    void toastWanted(const QString& words);
    void whyWanted(const stowage::Subject& subject);
    void copied(const stowage::doc::Document& fragment); // for the clipboard
    void pasteWanted();
    void addWanted(QPoint globalAt);
    void playPauseWanted();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // Desk
    void choose(std::vector<Subject> subjects) override;
    void perform(const doc::Edit& edit) override;
    void say(const QString& words) override;
    void toast(const QString& words) override;
    void offerTargets(const ElementId& from, const QPointF& at) override;

    struct Dropping { // a part that hangs at the pointer
        const doc::KindInfo* kind = nullptr;
        QPointF at = {};
        QString words = {};
        bool isRefused = false;
        ElementId parent = {};
    };

    Pointer pointerOf(const QMouseEvent& event) const;
    Edges edgesAt(const QPointF& point) const;
    std::optional<QPointF> portAt(const QPointF& point) const;
    std::vector<QPointF> portsOf(const ElementId& element) const;
    void pressOn(const Hit& hit, const Pointer& pointer);
    void beginDrag(const Pointer& pointer);
    bool giveUp(); // what the mouse is at; whether it was at anything
    void hover(const QPointF& point);
    void updateRoom();
    void zoomTo(QRectF box, double most);
    // What is not in `before`.
    void bringIntoView(const doc::Document& before);
    void zoomBy(double factor, const QPointF& keep);
    void makeActions();
    void updateActions();
    QAction* addCanvasAction(std::vector<QAction*>& list, const QString& text, const char* name,
                             const QList<QKeySequence>& keys, void (CanvasView::*slot)());
    void cut();
    void copy();
    void duplicateSelected();
    void deleteSelected();
    void selectAll();
    void zoomIn();
    void zoomOut();
    void zoomToActual();
    void nudge(int dx, int dy);
    void walk(int step);
    void walkTowards(QPointF direction);
    bool walkAlong(QPointF direction); // connections; false: none goes that way
    void chooseLink(const doc::Link& link);
    QString wordsOf(const doc::Link& link) const;
    void rename(const ElementId& element, const QString& typed = {});
    void endRename(bool keep);
    void fillMenu(QMenu& menu, const Hit& hit);
    void dropPart(const doc::KindInfo& kind, const QPointF& at);
    void hang(const doc::KindInfo* kind, const QPointF& at);
    bool handleLocked(const QMouseEvent& event);
    // False where there is nothing to choose from.
    bool fillTargets(QMenu& menu, const ElementId& from, const QPointF& at);
    void addConnected(const ElementId& from, const doc::PartChoice& choice,
                      const doc::DropAsked& asked);
    void growTowards(QPointF direction);
    void connectSelected();
    void fillConnect(QMenu& menu, const ElementId& element);
    void fillMeanings(QMenu& menu); // of the selected connection
    void openMenu();
    void paintStanding(QPainter& painter) const;
    void paintUnrelated(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintPorts(QPainter& painter) const;
    void paintDropping(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;
    void paintWords(QPainter& painter, const QPointF& at, const QString& words,
                    bool isRefusal) const;

    CanvasScene* stage_ = nullptr;
    std::vector<Subject> selection_;
    std::optional<doc::Link> link_; // that is selected
    std::vector<Subject> lit_;
    Trail trail_;       // of what is followed
    QString toldState_; // of what has the focus, to whoever cannot see it
    Subject hovered_ = ElementId();
    bool editable_ = true;
    std::unique_ptr<Gesture> gesture_;
    std::unique_ptr<Gesture> givenUp_; // may still be under way in a caller
    std::optional<Pointer> pressed_;   // before it is known to be a drag
    std::optional<QPoint> panFrom_;
    bool spaceHeld_ = false;
    bool spacePanned_ = false;
    bool isFitted_ = false; // the first drawing was brought into view
    std::vector<QAction*> editActions_;
    std::vector<QAction*> viewActions_;
    QLineEdit* editor_ = nullptr; // while something is renamed
    ElementId renamed_;
    Dropping dropping_;
    const doc::KindInfo* locked_ = nullptr;
    bool isLockedOnce_ = false;
};

} // namespace stowage::ui
