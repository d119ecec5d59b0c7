// SPDX-License-Identifier: GPL-3.0-or-later
// The window, which alone knows both the session and the views: these emit edits and commands and
// are told changes and frames.
#pragma once

#include "app/document_lock.h"
#include "app/playback.h"
#include "app/recovery.h"
#include "app/run_until.h"
#include "io/import.h"
#include "look/theme.h"
#include "session/session.h"
#include "sim/series.h"
#include "sim/trails.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

class QActionGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace stowage::ui {
class CanvasView;
class EventLog;
class Inbox;
class Inspector;
class PaletteView;
class PlainMessage;
class StoppedTray;
class TimelineBar;
class TrailPanel;
class TransportBar;
} // namespace stowage::ui

namespace stowage::app {

class Banner;
class PastOverlay;
class StartPage;
class Status;
class Workbench;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    // In the settings: whether the file is kept as NAME~ before the first save over it.
    static constexpr auto kBackup = QLatin1String("backup");

    // Asks first where work would be lost. Problems are told in a message.
    void openFile(const QString& path);
    void openExampleNamed(const QString& name); // running
    // Of what was not saved when the program ended last, one after the other: each that is taken up
    // while this window holds something opens in another, which deletes itself when it is closed.
    void offerRecovery();
    bool hasSession() const { return session_.has_value(); }
    const QString& path() const { return path_; } // of the file; empty: never saved
    session::Session& session() { return *session_; }
    bool isRunning() const { return playback_.isRunning(); }
    void step(); // to the next instant at which something is due

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    // main_window.cpp
    void makeViews();
    QWidget* makeBar();
    void makeLayout();
    void connectCanvas();
    void connectPanels();
    void connectViews();
    void showToast(const QString& words);
    struct Place {         // where a session is saved
        QString path = {}; // empty: it was never
        DocumentLock lock = {};
        bool isReadOnly = false;
    };
    void showSession(session::Session session, Place place);
    void applyTheme();
    void restoreLook();

    // main_window_run.cpp
    void tell(const doc::Change& change);
    void forgetAfter(Time at); // what the views were told of later instants
    void refresh();            // everything that changed since the last time
    void tickNow();
    void setRunning(bool running);
    void stepBack();
    void reset();
    void goTo(Time at);
    void goLive();
    void discardFuture();
    void showPast();
    void perform(const doc::Edit& edit);
    void command(const Command& wanted);
    void undo();
    void redo();
    void runUntil(Goal goal);
    void runUntilStable();
    void runUntilTime();
    void showFailures();
    void showProbes();
    void askWhy(const Subject& subject);
    void selectIn(const std::vector<Subject>& subjects); // of the drawing, told to all panels
    void explain(const std::vector<Subject>& subjects);
    void explainFact(std::uint32_t fact);
    void refuse(const Error& error);
    void updateActions();
    void updateTitle();

    // main_window_follow.cpp
    void makeFollowed(QWidget* covered);
    void commandAndFollow(const Command& wanted);
    void followNoLonger();
    void showFollowed(); // as far as it has come, and the inbox that is open
    void openInbox(const ElementId& subscriber);

    // main_window_files.cpp
    bool mayLoseWork();
    void newSketch();
    void openChosen();
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
    struct Loaded {
        io::Imported opened;
        session::Session session;
        QByteArray digest; // of the very bytes that were taken
    };
    std::optional<Loaded> loaded(const QString& path); // or says why it cannot be
    void load(const QString& path);
    void showRemarks(const io::Imported& opened); // on what was not taken as it stood
    void exportJson();
    void remember(const QString& path);
    void fillRecent();

    // main_window_pictures.cpp
    void exportPicture();
    void copyAsPicture();
    void copyToClipboard(const doc::Document& fragment);
    void pasteFromClipboard();

    // main_window_import.cpp
    void importChosen();
    void exportTaskDefinition();
    void pasteText(const QString& source, const std::string& text, const QPoint& at);
    void takeDroppedText(const QString& text, const QPoint& at);
    void takeDropped(const QString& path, const QPoint& at);
    void insertImport(io::Imported imported, const QPoint& at); // `at`: in the window
    void showImport(const io::Imported& imported);

    // main_window_disk.cpp
    // Of what another program left there; no digest: none did.
    struct OutsideChange {
        QByteArray digest = {};
        QString trouble = {}; // why it cannot be read
        QString told(const QString& name) const;
    };
    OutsideChange changedOnDisk() const;
    bool mayOverwrite(const QString& path); // asks where another program changed the file
    void lookAtDisk();                      // asks the same when the window is returned to
    void askWithDifferences(ui::PlainMessage& question); // of the file, which it offers to show
    void showDifferences();                              // of the file and what is here

    // main_window_recovery.cpp
    std::optional<Unsaved> unsaved(bool evenIfSaved) const;
    void recover(const Snapshot& snapshot, session::Session session);
    Outcome keepBackup(const QString& path); // of the last good file, before the first save over it

    // main_window_lock.cpp
    std::optional<Place> mayOpen(const QString& path); // asks where it is open elsewhere
    enum class Writing { refused, allowed, otherName };
    // The same. `lock` is taken where the file is not the one that is open here.
    Writing mayWrite(const QString& path, DocumentLock& lock);
    void takeBack();   // what others have given back since
    void showBanner(); // for as long as others are in the way, or are not told

    // main_window_menus.cpp
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeSimulateMenu();
    void makeHelpMenu();
    void addParts(QPoint globalAt);
    void findElement();
    void showRules();
    void showKeys();
    void takeTheme(); // that is chosen, or the desktop's
    void resetLayout();

    ui::Theme theme_;
    QString themeChoice_; // "system", "light" or "dark"
    std::optional<session::Session> session_;
    QString path_;           // empty: never saved
    QByteArray onDisk_;      // digest of the file as it was last read or written
    QByteArray askedOnDisk_; // and of what was asked about
    QByteArray triedOnDisk_; // and of what was last written without certainty that it is there
    doc::Document saved_;    // as it stands in the file
    bool modified_ = false;
    bool isReadOnly_ = false; // another window has it; it is saved as another file
    QString backedUp_;        // the file whose backup was made
    QString unknown_;         // what the banner says of members that this version does not know
    DocumentLock lock_;
    Recovery recovery_{[this](bool evenIfSaved) { return unsaved(evenIfSaved); }};
    Playback playback_;
    sim::SeriesReader series_;
    sim::TrailReader trail_;
    std::uint32_t unshown_ = 0; // what is not to be seen while the past is viewed, as it begins
    QTimer timer_;
    QElapsedTimer wall_;
    RunUntil until_;
    QElapsedTimer sinceCounted_; // the failed requests

    QStackedWidget* pages_ = nullptr;
    StartPage* start_ = nullptr;
    Workbench* workbench_ = nullptr;
    ui::PaletteView* parts_ = nullptr;
    ui::CanvasView* canvas_ = nullptr;
    ui::Inspector* inspector_ = nullptr;
    ui::TimelineBar* timeline_ = nullptr;
    ui::EventLog* events_ = nullptr;
    ui::TransportBar* transport_ = nullptr;
    QWidget* bar_ = nullptr;
    QToolButton* undoButton_ = nullptr;
    QToolButton* redoButton_ = nullptr;
    QToolButton* fitButton_ = nullptr;
    QToolButton* findButton_ = nullptr;
    Banner* banner_ = nullptr;
    PastOverlay* past_ = nullptr;
    ui::StoppedTray* stopped_ = nullptr;
    ui::TrailPanel* followed_ = nullptr;
    ui::Inbox* inbox_ = nullptr;
    Status* status_ = nullptr;
    QLabel* toast_ = nullptr;
    QTimer toastEnd_;
    QMenu* recent_ = nullptr;
    std::vector<QAction*> panels_; // one to show or hide each
    QAction* inspectorShown_ = nullptr;
    QAction* bottomShown_ = nullptr;
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
    std::vector<QAction*> needSession_;
};

} // namespace stowage::app
