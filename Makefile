# A thin layer: the work is in scripts/. `make help` names the targets.
PYTHON ?= python3

.PHONY: help run test proof bench law css messages
help run test proof bench law css messages:
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here. On Debian or Ubuntu: sudo apt install python3 python3-venv, then run make again."; exit 1; }
	@$(PYTHON) -m scripts $@ $(only)
