// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster at AWS's quotas starts from empty, deploys, loses an availability zone and heals.
//
// 5,000 instances in three zones, 1,000 services of 100 tasks, each a target of a load balancer.
// Services come as CreateService may be called: 50 at once, then 5 a second. `bench_quota` lives
// through it once and tells of each part what it cost; `bench_quota 50` does a fiftieth of it.
#include "benchmarks/ratio.h"
#include "benchmarks/sim/churning_cluster.h"
#include "sim/checkpoints.h"
#include "sim/engine.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace stowage::benchmarks {

namespace {
constexpr std::size_t kAtOnce = 50, kPerSecond = 5;

sim::Plan clusterAtQuota(int part)
{
    sim::Plan plan = churningCluster(100'000 / part);
    for (sim::DefinitionNode& definition : plan.definitions)
        for (sim::ContainerNode& container : definition.containers) {
            container.application.exits = false;
            // Two zones hold what three hold.
            container.cpu = 128;
            container.memory = 256;
        }
    return plan;
}

double residentMib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::atof(line.c_str() + 6) / 1'024;
    return 0;
}

class Account {
public:
    explicit Account(int part) : plan_(clusterAtQuota(part)) {}

    bool live()
    {
        std::printf("%-24s %9s %12s %12s %9s %9s %9s\n", "", "sim. s", "appointments", "facts",
                    "CPU s", "MiB", "healthy");
        start();
        return deploy() && loseZone() && heal();
    }

private:
    void start()
    {
        begin();
        sim::Plan empty = plan_;
        empty.services.clear();
        world_ = *sim::begin(empty);
        advance({});
        grown_ = empty;
        done("instances register");
    }

    bool deploy()
    {
        begin();
        for (std::size_t n = 0; n < plan_.services.size();) {
            const std::size_t count =
                std::min(n == 0 ? kAtOnce : kPerSecond, plan_.services.size() - n);
            for (std::size_t k = 0; k < count; ++k)
                grown_.services.push_back(plan_.services[n++]);
            sim::stepForEdit(world_);
            sim::adopt(world_, grown_);
            advance(seconds(1));
        }
        const bool all = settle();
        done("all services deploy");
        return all;
    }

    bool loseZone()
    {
        begin();
        sim::stepForEdit(world_);
        for (auto at = world_.hosts.first(); at; at = world_.hosts.after(at))
            if (world_.text(world_.hosts[at].zone) == "us-east-1a") {
                (void)sim::obey(world_, CrashInstance{idOf(world_.hosts[at])});
            }
        advance(minutes(4)); // until it is noticed
        const bool all = settle();
        done("a zone is lost");
        return all;
    }

    bool heal()
    {
        begin();
        sim::stepForEdit(world_);
        for (const sim::HostNode& host : plan_.hosts)
            if (host.zone == "us-east-1a")
                (void)sim::obey(world_, LaunchAgain{host.id});
        advance(minutes(5));
        const bool all = settle();
        done("its instances are back");
        begin();
        advance(hours(6));
        done("six steady hours");
        return all && world_.paused.empty();
    }

    void begin()
    {
        since_ = world_.now;
        facts_ = world_.facts.count();
        appointments_ = 0;
        seconds_ = cpuSeconds();
    }

    void advance(Duration length) { appointments_ += sim::advance(world_, world_.now + length); }

    std::size_t healthy() const
    {
        std::size_t count = 0;
        for (auto at = world_.targets.first(); at; at = world_.targets.after(at))
            count += world_.targets[at].state == TargetState::healthy ? 1 : 0;
        return count;
    }

    // Every service has all its tasks, and each of them is a healthy target.
    bool isSettled() const
    {
        for (auto at = world_.services.first(); at; at = world_.services.after(at))
            if (world_.services[at].running != world_.services[at].desired ||
                world_.services[at].pending != 0)
                return false;
        return healthy() == plan_.services.size() * 100;
    }

    bool settle()
    {
        for (int minute = 0; minute < 60 && world_.paused.empty(); ++minute) {
            if (isSettled())
                return true;
            advance(minutes(1));
        }
        return isSettled();
    }

    void done(const char* what) const
    {
        std::printf("%-24s %9.0f %12llu %12u %9.2f %9.0f %9zu\n", what,
                    static_cast<double>((world_.now - since_).micros) / 1e6,
                    static_cast<unsigned long long>(appointments_), world_.facts.count() - facts_,
                    cpuSeconds() - seconds_, residentMib(), healthy());
        if (!world_.paused.empty())
            std::printf("  %s\n", world_.paused.c_str());
        std::fflush(stdout);
    }

    sim::Plan plan_, grown_;
    sim::World world_;
    Time since_;
    std::uint32_t facts_ = 0;
    std::uint64_t appointments_ = 0;
    double seconds_ = 0;
};
} // namespace

} // namespace stowage::benchmarks

int main(int count, char** words)
{
    const int part = count > 1 ? std::max(1, std::atoi(words[1])) : 1;
    return stowage::benchmarks::Account(part).live() ? 0 : 1;
}
